/*
 * Editing of formatted text, as plain functions: each takes a text with its selection and returns the change to make.
 */

/**
 * @typedef {{text: string, start: number, end: number}} Selected
 * @typedef {{from: number, to: number, insert: string, start: number, end: number}} Change what is replaced by what, and the
 *   selection afterwards
 */

const PREFIX = /^( *)(?:(> ?)|([-*]) +|(\d{1,9})([.)]) +)/;

/**
 * Puts delimiters around the selection, or removes those that are there.
 *
 * @param {Selected} selected
 * @param {string} delimiter such as `**`
 * @returns {Change}
 */
export function toggle({ text, start, end }, delimiter) {
  const { length } = delimiter;
  const inner = text.slice(start, end);
  if (text.slice(start - length, start) === delimiter && text.slice(end, end + length) === delimiter) {
    return { from: start - length, to: end + length, insert: inner, start: start - length, end: end - length };
  }
  if (inner.length > 2 * length && inner.startsWith(delimiter) && inner.endsWith(delimiter)) {
    return { from: start, to: end, insert: inner.slice(length, -length), start, end: end - 2 * length };
  }
  const [lead] = /^\s*/.exec(inner);
  const trimmed = inner.trim();
  const from = start + lead.length;
  return { from, to: from + trimmed.length, insert: `${delimiter}${trimmed}${delimiter}`, start: from + length, end: from + length + trimmed.length };
}

/**
 * Breaks the line: a list or quotation goes on, and a point without text ends it.
 *
 * @param {Selected} selected
 * @returns {Change}
 */
export function breakLine({ text, start, end }) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(lineStart, start);
  const [prefix = '', indent, quote, bullet, number, mark] = PREFIX.exec(line) ?? [];
  if (prefix && line === prefix) return { from: lineStart, to: end, insert: '', start: lineStart, end: lineStart };
  const next = number ? `${indent}${Number(number) + 1}${mark} ` : prefix && (quote ?? bullet) ? prefix : '';
  const insert = `\n${next}`;
  return { from: start, to: end, insert, start: start + insert.length, end: start + insert.length };
}

/** Whether that place is in a block of code that is not ended before it, so that Enter breaks the line. */
export function isInCodeBlock(text, at) {
  let open = 0;
  for (const line of text.slice(0, at).split('\n')) {
    const [, fence, rest] = /^ {0,3}(`{3,})(.*)$/.exec(line) ?? [];
    if (!fence || rest.includes('`')) continue;
    if (!open) open = fence.length;
    else if (fence.length >= open && rest.trim() === '') open = 0;
  }
  return open > 0;
}

/**
 * Makes a link of the selection if what is pasted is an address and the selection is none.
 *
 * @param {Selected} selected
 * @param {string} pasted
 * @returns {Change | null} null to paste it as it is
 */
export function linkSelection({ text, start, end }, pasted) {
  const label = text.slice(start, end);
  const address = pasted.trim();
  if (!/^https?:\/\/[^\s<>"`]+$/i.test(address) || !label.trim() || /[[\]\n]|:\/\//.test(label)) return null;
  const insert = `[${label}](${address})`;
  return { from: start, to: end, insert, start: start + insert.length, end: start + insert.length };
}
