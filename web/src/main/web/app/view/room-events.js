import { html } from 'lit';
import { isFolded } from '../model/message-groups.js';
import { GENERAL } from '../model/rooms.js';
import { t } from '../parley.js';
import { icon } from './icons.js';
import { displayName } from './user.js';
import { fullTime } from './time-format.js';

const tombstones = new WeakMap();

/** A deleted message is rendered as a room event. */
export function toTombstone(row) {
  if (!tombstones.has(row)) tombstones.set(row, { ...row, kind: 'deleted' });
  return tombstones.get(row);
}

/** The sentence about one room event. */
function eventText(row, before) {
  if (row.kind === 'deleted') return t('event.deleted');
  const name = displayName(row.user_id, row.username);
  if (row.kind === 'room') return roomText(row, name, before);
  if (row.by && row.by !== row.user_id) return t(row.kind === 'joined' ? 'event.added' : 'event.removed', { name, by: displayName(row.by) });
  if (row.kind === 'left') return t('event.left', { name });
  return t(isCreation(row) ? 'event.started' : 'event.joined', { name });
}

/** The first user to join a room has created it; `general` exists from the start. */
const isCreation = ({ seq, room_id: roomId }) => seq === 1 && roomId !== GENERAL;

/** An archived room allows no other change, so the next change has unarchived it. */
function roomText({ room = {} }, name, before) {
  if (room.archived) return t('event.archived', { name });
  if (before?.room?.archived) return t('event.unarchived', { name });
  return t(room.topic ? 'event.roomTopic' : 'event.room', { name, room: room.name, topic: room.topic });
}

const eventTexts = (rows) => rows.map((row, at) => eventText(row, rows.slice(0, at).findLast(({ kind }) => kind === 'room')));

/** The summary of several room events. */
function eventsText(rows) {
  const count = rows.length;
  if (rows.every((row) => row.kind === 'joined' && !isCreation(row))) return t('event.manyJoined', { count });
  if (rows.every(({ kind }) => kind === 'left')) return t('event.manyLeft', { count });
  if (rows.every(({ kind }) => kind === 'deleted')) return t('event.manyDeleted', { count });
  return t('event.many', { count });
}

/**
 * Renders events, one line each; many in a row are folded into one line.
 *
 * @param {{rows: any[]}} item
 * @param {(key: string) => boolean} isUnfolded
 * @param {(key: string) => void} unfold
 */
export function eventLines(item, isUnfolded, unfold) {
  return splitRuns(item.rows).map((rows) => {
    const { key } = rows.at(-1);
    return isFolded({ rows }) && !isUnfolded(key) ? foldedLine(rows, () => unfold(key)) : eventTexts(rows).map((text, at) => eventLine(rows[at], text));
  });
}

/** Separates deleted messages from other events. */
function splitRuns(rows) {
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
