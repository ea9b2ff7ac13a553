import { nameKey } from './folding.js';
import { isOfScriptWithoutBlanks } from './scripts.js';

const MENTION = /[@＠]([\p{L}\p{Mn}\p{Mc}\p{Nd}._-]+)/gu;
const SEPARATORS_AT_END = /(?<![._-])[._-]+$/;
const ROOM = 'room';
/** As on the server: a longer name is nobody's. */
const MAX_BEGINNINGS = 64;

/** @typedef {{start: number, end: number, user: number | 'room'}} Mention in UTF-16 code units, with the `@` */

/**
 * Finds the mentions in a text where the server finds them: docs/vectors/mentions.json has examples that both are tested
 * with. Only users whom the server lists in the row count.
 *
 * @param {string} content
 * @param {{start: number, end: number}[]} spans code and links, in the order of the text
 * @param {{mentions: number[], mentions_room?: boolean}} row
 * @param {(userId: number) => string | undefined} nameOf
 * @returns {Mention[]}
 */
export function findMentions(content, spans, row, nameOf) {
  const users = new Map(row.mentions.map((id) => [nameKey(nameOf(id) ?? ''), id]));
  if (row.mentions_room) users.set(ROOM, ROOM);
  const found = [];
  let next = 0;
  let lastEnd = -1;
  for (const { index, 0: { length }, 1: run } of content.matchAll(MENTION)) {
    while (spans[next]?.end <= index) next++;
    if (spans[next]?.start <= index || isEmail(content, index) || isPath(content, index, index + length, lastEnd)) continue;
    lastEnd = index + length;
    const name = beginnings(run).find((beginning) => users.has(nameKey(beginning)));
    if (name) found.push({ start: index, end: index + 1 + name.length, user: users.get(nameKey(name)) });
  }
  return found;
}

/** What could be an e-mail address: an ASCII letter or digit, and perhaps some punctuation, before the `@`. */
function isEmail(content, index) {
  let at = index - 1;
  while (at >= 0 && '._%+-'.includes(content[at])) at--;
  return at >= 0 && /[a-z0-9]/i.test(content[at]);
}

/** After a slash that follows no mention, or before a slash with a letter or digit behind it. */
function isPath(content, start, end, lastEnd) {
  return (content[start - 1] === '/' && lastEnd !== start - 1)
    || (content[end] === '/' && /^[\p{L}\p{Nd}]/u.test(content.slice(end + 1, end + 3)));
}

/** What may be the name, most likely first: in scripts without blanks, text follows a name directly. */
function beginnings(run) {
  const name = run.replace(SEPARATORS_AT_END, '');
  const ends = [];
  let end = 0;
  for (const character of name) {
    if (ends.length === MAX_BEGINNINGS) break;
    if (/\p{L}/u.test(character) && isOfScriptWithoutBlanks(character)) ends.unshift(end);
    end += character.length;
  }
  return [name, run, ...ends.map((at) => name.slice(0, at).replace(SEPARATORS_AT_END, ''))];
}
