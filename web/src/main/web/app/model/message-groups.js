import { isSameDay } from './days.js';

const TOGETHER_MS = 5 * 60_000;
const MANY = 3;

/**
 * Turns rows into display items: day dividers, messages (`lead`: the author is shown) and room events, of which many in a
 * row are folded into one line. Each item has a `key` that stays the same while rows come and go.
 *
 * @param {any[]} rows stored and pending rows, in order, each with `at` (Date), `key` and `user_id`
 */
export function groupRows(rows) {
  const items = [];
  let before = null;
  for (const row of rows) {
    const newDay = !before || !isSameDay(before.at, row.at);
    if (newDay) items.push({ type: 'day', key: `d${row.at.getFullYear()}-${row.at.getMonth()}-${row.at.getDate()}`, at: row.at });
    if (row.kind) appendEvent(items, row);
    else items.push({ type: 'message', key: row.key, row, lead: newDay || !continuesGroup(before, row) });
    before = row;
  }
  return items;
}

function appendEvent(items, row) {
  const last = items.at(-1);
  if (last?.type === 'events') last.rows.push(row);
  else items.push({ type: 'events', key: `e${row.key}`, rows: [row] });
}

export const isFolded = (item) => item.rows.length >= MANY;

function continuesGroup(before, row) {
  return !before.kind && before.user_id === row.user_id && row.at - before.at < TOGETHER_MS;
}
