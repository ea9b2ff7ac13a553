import { isSameDay } from './days.js';

const GROUP_MS = 5 * 60_000;
const FOLD_FROM = 3;

/**
 * Turns rows into display items: day dividers, messages (`lead`: the author is shown) and room events, of which many in a
 * row are folded into one line. Each item has a `key` that stays the same while rows come and go.
 *
 * @param {any[]} rows stored and pending rows, in order, each with `at` (Date), `key` and `user_id`
 */
export function groupRows(rows) {
  const items = [];
  let previous = null;
  for (const row of rows) {
    const newDay = !previous || !isSameDay(previous.at, row.at);
    if (newDay) items.push({ type: 'day', key: `d${row.at.getFullYear()}-${row.at.getMonth()}-${row.at.getDate()}`, at: row.at });
    if (row.kind) appendEvent(items, row);
    else items.push({ type: 'message', key: row.key, row, lead: newDay || !continuesGroup(previous, row) });
    previous = row;
  }
  return items;
}

/** Inserts the unread divider above the item with that row, whose author is shown then. @param {number} firstUnreadSeq 0: none */
export function insertUnreadDivider(items, firstUnreadSeq) {
  const at = firstUnreadSeq ? items.findIndex(({ row }) => row?.seq >= firstUnreadSeq) : -1;
  if (at < 0) return items;
  items[at].lead = true;
  items.splice(at, 0, { type: 'new', key: 'new' });
  return items;
}

function appendEvent(items, row) {
  const last = items.at(-1);
  if (last?.type === 'events') last.rows.push(row);
  else items.push({ type: 'events', key: `e${row.key}`, rows: [row] });
}

export const isFolded = (item) => item.rows.length >= FOLD_FROM;

function continuesGroup(previous, row) {
  return !previous.kind && previous.user_id === row.user_id && row.at - previous.at < GROUP_MS;
}
