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

/** What many rows in a row come to. */
export function eventsText(rows) {
  const count = rows.length;
  if (rows.every(({ kind, seq }) => kind === 'joined' && seq > 1)) return t('event.manyJoined', { count });
  if (rows.every(({ kind }) => kind === 'left')) return t('event.manyLeft', { count });
  return t('event.many', { count });
}

export const eventLine = (row) => html`<li class="event"><span dir="auto" title=${fullTime(row.at)}>${eventText(row)}</span></li>`;
