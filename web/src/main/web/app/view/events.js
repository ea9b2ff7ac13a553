import { html } from 'lit';
import { isFolded } from '../model/groups.js';
import { GENERAL } from '../model/rooms.js';
import { t } from '../parley.js';
import { icon } from './icons.js';
import { fullTime } from './times.js';

const tombstones = new WeakMap();

/** A deleted message is drawn as something that happened: nothing else of it is left. */
export function tombstone(row) {
  if (!tombstones.has(row)) tombstones.set(row, { ...row, kind: 'deleted' });
  return tombstones.get(row);
}

/** What happened in the room, in a word. */
function eventText(row) {
  if (row.kind === 'deleted') return t('event.deleted');
  const name = row.username ?? '';
  if (row.kind === 'joined') return t(row.seq === 1 && row.room_id !== GENERAL ? 'event.started' : 'event.joined', { name });
  if (row.kind === 'left') return t(row.by && row.by !== row.user_id ? 'event.removed' : 'event.left', { name });
  const { name: room, topic } = row.room ?? {};
  return t(topic ? 'event.roomTopic' : 'event.room', { name, room, topic });
}

/** What many rows in a row come to. */
function eventsText(rows) {
  const count = rows.length;
  if (rows.every(({ kind, seq }) => kind === 'joined' && seq > 1)) return t('event.manyJoined', { count });
  if (rows.every(({ kind }) => kind === 'left')) return t('event.manyLeft', { count });
  if (rows.every(({ kind }) => kind === 'deleted')) return t('event.manyDeleted', { count });
  return t('event.many', { count });
}

/**
 * What happened, a line each, or many in one line that unfolds.
 *
 * @param {{rows: object[]}} item
 * @param {boolean} unfolded
 * @param {() => void} unfold
 */
export function eventLines(item, unfolded, unfold) {
  if (!isFolded(item) || unfolded) return item.rows.map(eventLine);
  return html`<li class="event" data-seq=${item.rows[0].seq}><button type="button" aria-expanded="false"
    title=${item.rows.slice(-5).map(eventText).join('\n')} @click=${unfold}>${eventsText(item.rows)}${icon('down')}</button></li>`;
}

const eventLine = (row) => html`<li class="event" data-seq=${row.seq}><span dir="auto" title=${fullTime(row.at)}>${eventText(row)}</span></li>`;
