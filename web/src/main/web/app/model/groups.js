import { sameDay } from './days.js';

const TOGETHER_MS = 5 * 60_000;
const MANY = 3;

/**
 * Turns rows into what is drawn: day rules, messages (`lead` where the author is shown), and what happened in the
 * room, many in a row folded into one line. Every item has a `key` that stays the same while rows come and go.
 *
 * @param {any[]} rows stored rows and pending entries, in order, each with `at` (Date), `key` and `user_id`
 */
export function itemsOf(rows) {
  const items = [];
  let before = null;
  for (const row of rows) {
    const newDay = !before || !sameDay(before.at, row.at);
    if (newDay) items.push({ type: 'day', key: `d${row.at.getFullYear()}-${row.at.getMonth()}-${row.at.getDate()}`, at: row.at });
    if (row.kind) addEvent(items, row);
    else items.push({ type: 'message', key: row.key, row, lead: newDay || !continues(before, row) });
    before = row;
  }
  return items;
}

function addEvent(items, row) {
  const last = items.at(-1);
  if (last?.type === 'events') last.rows.push(row);
  else items.push({ type: 'events', key: `e${row.key}`, rows: [row] });
}

export const isFolded = (item) => item.rows.length >= MANY;

function continues(before, row) {
  return !before.kind && before.user_id === row.user_id && row.at - before.at < TOGETHER_MS;
}
