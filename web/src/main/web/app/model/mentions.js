const CALL = /(?<![\p{L}\p{Nd}])@([\p{L}\p{Nd}._-]+)/gu;
const ROOM = 'room';

/**
 * Cuts a text where somebody may be called by name, by the rule that the server finds mentions by.
 *
 * @param {string} content
 * @returns {{text: string, name?: string}[]} `name` without the `@`; it need not be anybody's
 */
export function callsOf(content) {
  const pieces = [];
  let done = 0;
  for (const match of content.matchAll(CALL)) {
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
 * Whom a name in a row calls, as the server has told in the row: a name alone is not believed.
 *
 * @param {string} name
 * @param {{mentions: number[], mentions_room?: boolean}} row
 * @param {(userId: number) => string | undefined} nameOf
 * @returns {number | 'room' | undefined}
 */
export function calledBy(name, row, nameOf) {
  const key = keyOf(name);
  if (key === ROOM) return row.mentions_room ? ROOM : undefined;
  return row.mentions.find((id) => keyOf(nameOf(id) ?? '') === key);
}

const keyOf = (name) => name.normalize('NFKC').toLowerCase();
