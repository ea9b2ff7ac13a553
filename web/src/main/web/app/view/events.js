import { html } from 'lit';
import { GENERAL } from '../model/rooms.js';
import { t } from '../parley.js';
import { fullTime } from './times.js';

/** What happened in the room, in a word. */
export function eventText(row) {
  const name = row.username ?? '';
  if (row.kind === 'joined') return t(row.seq === 1 && row.room_id !== GENERAL ? 'event.started' : 'event.joined', { name });
  if (row.kind === 'left') return t(row.by && row.by !== row.user_id ? 'event.removed' : 'event.left', { name });
  const { name: room, topic } = row.room ?? {};
  return t(topic ? 'event.roomTopic' : 'event.room', { name, room, topic });
}

export const eventLine = (row) => html`<li class="event"><span dir="auto" title=${fullTime(row.at)}>${eventText(row)}</span></li>`;
