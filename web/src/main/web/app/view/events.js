import { html } from 'lit';
import { isFolded } from '../model/groups.js';
import { GENERAL } from '../model/rooms.js';
import { t } from '../parley.js';
import { icon } from './icons.js';
import { nameOf } from './person.js';
import { fullTime } from './times.js';

const tombstones = new WeakMap();

/** A deleted message is drawn as something that happened: nothing else of it is left. */
export function tombstone(row) {
  if (!tombstones.has(row)) tombstones.set(row, { ...row, kind: 'deleted' });
  return tombstones.get(row);
}

/** What happened in the room, in a word. */
function eventText(row, before) {
  if (row.kind === 'deleted') return t('event.deleted');
  const name = nameOf(row.user_id, row.username);
  if (row.kind === 'room') return roomText(row, name, before);
  if (row.by && row.by !== row.user_id) return t(row.kind === 'joined' ? 'event.added' : 'event.removed', { name, by: nameOf(row.by) });
  if (row.kind === 'left') return t('event.left', { name });
  return t(row.seq === 1 && row.room_id !== GENERAL ? 'event.started' : 'event.joined', { name });
}

/** Nothing else is changed in a room that is archived, so what follows that has ended it. */
function roomText({ room = {} }, name, before) {
  if (room.archived) return t('event.archived', { name });
  if (before?.room?.archived) return t('event.unarchived', { name });
  return t(room.topic ? 'event.roomTopic' : 'event.room', { name, room: room.name, topic: room.topic });
}

const eventTexts = (rows) => rows.map((row, at) => eventText(row, rows.slice(0, at).findLast(({ kind }) => kind === 'room')));

/** What many rows in a row come to. */
function eventsText(rows) {
  const count = rows.length;
  if (rows.every(({ kind, seq }) => kind === 'joined' && seq > 1)) return t('event.manyJoined', { count });
  if (rows.every(({ kind }) => kind === 'left')) return t('event.manyLeft', { count });
  if (rows.every(({ kind }) => kind === 'deleted')) return t('event.manyDeleted', { count });
  return t('event.many', { count });
}

/**
 * What happened, a line each, or many of a kind in one line that unfolds.
 *
 * @param {{rows: any[]}} item
 * @param {(key: string) => boolean} isUnfolded
 * @param {(key: string) => void} unfold
 */
export function eventLines(item, isUnfolded, unfold) {
  return runsOf(item.rows).map((rows) => {
    const { key } = rows.at(-1);
    return isFolded({ rows }) && !isUnfolded(key) ? foldedLine(rows, () => unfold(key)) : eventTexts(rows).map((text, at) => eventLine(rows[at], text));
  });
}

/** Deleted messages are not lost among those who came and went. */
function runsOf(rows) {
  const runs = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && (run[0].kind === 'deleted') === (row.kind === 'deleted')) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

const foldedLine = (rows, unfold) => html`<li class="event" data-seq=${rows[0].seq}><button type="button" aria-expanded="false"
  title=${eventTexts(rows).slice(-5).join('\n')} @click=${unfold}>${eventsText(rows)}${icon('down')}</button></li>`;

const eventLine = (row, text) => html`<li class="event" data-seq=${row.seq}><span dir="auto" title=${fullTime(row.at)}>${text}</span></li>`;
