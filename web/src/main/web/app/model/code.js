/** @typedef {import('./spans.js').Span} Span */

/**
 * Finds code: blocks between lines of three or more backticks, and parts of a line between equally many backticks. What is
 * not ended is no code.
 *
 * @param {string} text
 * @returns {Span[]} with the backticks
 */
export function findCode(text) {
  if (!text.includes('`')) return [];
  const lines = linesOf(text);
  const fenceEnds = lines.map(({ start, end }) => endFence(text.slice(start, end)));
  const longestEnd = longestEnds(fenceEnds);
  const found = [];
  for (let i = 0; i < lines.length; i++) {
    const { start, end } = lines[i];
    const line = text.slice(start, end);
    const fence = /^ {0,3}(`{3,})[^`]*$/.exec(line)?.[1].length ?? 0;
    if (fence && longestEnd[i + 1] >= fence) {
      do i++; while (fenceEnds[i] < fence);
      found.push({ start, end: lines[i].end });
    } else {
      found.push(...findInline(line).map((span) => ({ start: start + span.start, end: start + span.end })));
    }
  }
  return found;
}

/** @param {string} text @returns {Span[]} the lines without their line breaks */
export function linesOf(text) {
  let start = 0;
  return text.split('\n').map(({ length }) => {
    const line = { start, end: start + length };
    start = line.end + 1;
    return line;
  });
}

/** For each line, the longest fence at the end of a block in it or below, so that none is looked for in vain. */
function longestEnds(fenceEnds) {
  const longest = Array(fenceEnds.length + 1).fill(0);
  for (let i = fenceEnds.length - 1; i >= 0; i--) longest[i] = Math.max(longest[i + 1], fenceEnds[i]);
  return longest;
}

const endFence = (line) => /^ {0,3}(`{3,})\s*$/.exec(line)?.[1].length ?? 0;

function findInline(line) {
  const runs = [...line.matchAll(/`+/g)];
  const lastOfLength = new Map(runs.map((run, i) => [run[0].length, i]));
  const found = [];
  for (let i = 0; i < runs.length; i++) {
    const { index, 0: { length } } = runs[i];
    if (lastOfLength.get(length) <= i) continue;
    do i++; while (runs[i][0].length !== length);
    found.push({ start: index, end: runs[i].index + length });
  }
  return found;
}
