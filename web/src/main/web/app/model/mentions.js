import { nameKey } from './folding.js';

const MENTION = /(?<![\p{L}\p{Nd}])@([\p{L}\p{Nd}._-]+)/gu;
const ROOM = 'room';

/**
 * Splits a text at possible mentions, by the same rule as the server.
 *
 * @param {string} content
 * @returns {{text: string, name?: string}[]} `name` without the `@`; there may be no such user
 */
export function splitMentions(content) {
  const pieces = [];
  let done = 0;
  for (const match of content.matchAll(MENTION)) {
    const name = match[1].replace(/[._-]+$/, '');
    if (!name) continue;
    if (match.index > done) pieces.push({ text: content.slice(done, match.index) });
    pieces.push({ text: `@${name}`, name });
    done = match.index + 1 + name.length;
  }
  if (done < content.length) pieces.push({ text: content.slice(done) });
  return pieces;
}

/**
 * Resolves a mentioned name. Only users whom the server lists in the row count.
 *
 * @param {string} name
 * @param {{mentions: number[], mentions_room?: boolean}} row
 * @param {(userId: number) => string | undefined} nameOf
 * @returns {number | 'room' | undefined}
 */
export function resolveMention(name, row, nameOf) {
  const key = nameKey(name);
  if (key === ROOM) return row.mentions_room ? ROOM : undefined;
  return row.mentions.find((id) => nameKey(nameOf(id) ?? '') === key);
}
