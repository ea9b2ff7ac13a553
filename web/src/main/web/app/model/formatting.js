import { linesOf } from './code.js';
import { Emphasis, joined } from './emphasis.js';
import { inOrder } from './spans.js';

/*
 * Formatted text: docs/formatting.md has the rules, docs/vectors/formatting.json examples. The tree has only text, never
 * markup, and is built in time proportional to the length of the content.
 */

/**
 * @typedef {string | {type: 'bold' | 'italic' | 'strike', of: Inline[]} | {type: 'code', text: string}
 *   | {type: 'link', href: string, of: Inline[]} | {type: 'mention', user: number | 'room', text: string}} Inline
 * @typedef {{type: 'text' | 'heading', of: Inline[]} | {type: 'block', language: string, text: string}
 *   | {type: 'quote', of: Block[]} | {type: 'list', start: number | null, items: Block[][]}} Block `start` is null for bullets
 * @typedef {{start: number, end: number}} Line without its line break
 */

const MAX_DEPTH = 5;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( *)(?:[-*]|(\d{1,9})[.)]) +(?=\S)/;
const HEADING = /^ {0,3}#{1,6} +(?=\S)/;
const FENCE = /^( {0,3})`{3,}[ \t]*([^\s`]*)/;
const DELIMITERS = /\*+|_+|~+/g;

/**
 * @param {string} content
 * @param {{code: Line[], links: (Line & {href: string, label?: Line})[], mentions: (Line & {user: number | 'room'})[]}} spans
 *   what was found in the content
 * @returns {Block[]}
 */
export function format(content, { code, links, mentions }) {
  const isBlock = ({ start, end }) => content.slice(start, end).includes('\n');
  const typed = (type, spans) => spans.map((span) => ({ ...span, type }));
  const spans = inOrder(typed('code', code.filter((span) => !isBlock(span))), typed('link', links), typed('mention', mentions));
  return new Formatter(content, spans, code.filter(isBlock)).blocks(linesOf(content), 0);
}

/** Goes through the content once, from its beginning to its end. */
class Formatter {
  #content;
  #spans;
  #nextSpan = 0;
  /** The code blocks by the ends of their first lines, whose starts depend on the list that they are in. */
  #codeBlocks;

  constructor(content, spans, codeBlocks) {
    this.#content = content;
    this.#spans = spans;
    this.#codeBlocks = new Map(codeBlocks.map((block) => [content.indexOf('\n', block.start), block]));
  }

  /** @param {Line[]} lines @returns {Block[]} */
  blocks(lines, depth) {
    const found = [];
    for (let i = 0; i < lines.length;) {
      const { block, count } = this.#blockAt(lines, i, depth);
      if (block) found.push(block);
      i += count;
    }
    return found;
  }

  #blockAt(lines, i, depth) {
    const kind = this.#kindOf(lines[i], depth);
    if (kind === 'block') return this.#codeBlock(lines, i);
    if (kind === 'heading') return { block: { type: 'heading', of: this.#inline(this.#after(lines[i], HEADING)) }, count: 1 };
    if (kind === 'quote') return this.#quote(lines, i, depth);
    return kind === 'list' ? this.#list(lines, i, depth) : this.#paragraph(lines, i, depth);
  }

  #kindOf(line, depth) {
    if (this.#codeBlocks.has(line.end)) return 'block';
    const text = this.#text(line);
    if (HEADING.test(text)) return 'heading';
    if (depth === MAX_DEPTH) return 'text';
    if (QUOTE.test(text)) return 'quote';
    return ITEM.test(text) ? 'list' : 'text';
  }

  /** Its lines lose the indentation of the first one. */
  #codeBlock(lines, i) {
    const count = this.#codeBlockLength(lines, i);
    const [, indent, language] = FENCE.exec(this.#content.slice(this.#codeBlocks.get(lines[i].end).start, lines[i].end));
    const text = count === 2 ? '' : this.#content.slice(lines[i].end + 1, lines[i + count - 2].end);
    return { block: { type: 'block', language, text: text.replace(new RegExp(`^ {0,${indent.length}}`, 'gm'), '') }, count };
  }

  #codeBlockLength(lines, i) {
    const { end } = this.#codeBlocks.get(lines[i].end);
    let count = 2;
    while (lines[i + count - 1].end !== end) count++;
    return count;
  }

  #quote(lines, i, depth) {
    const quoted = [];
    while (i + quoted.length < lines.length && QUOTE.test(this.#text(lines[i + quoted.length]))) {
      quoted.push(this.#after(lines[i + quoted.length], QUOTE));
    }
    return { block: { type: 'quote', of: this.blocks(quoted, depth + 1) }, count: quoted.length };
  }

  #list(lines, i, depth) {
    const [, { length: indent }, number] = ITEM.exec(this.#text(lines[i]));
    const items = [];
    let count = 0;
    for (; i + count < lines.length; count++) {
      const line = lines[i + count];
      const text = this.#text(line);
      const [marker, { length: own } = '', ownNumber] = ITEM.exec(text) ?? [];
      const inner = text.search(/\S/);
      if (marker && own < indent + 2) {
        if ((ownNumber === undefined) !== (number === undefined)) break;
        items.push([this.#after(line, ITEM)]);
      } else if (inner >= indent + 2) {
        const block = this.#codeBlocks.has(line.end) ? lines.slice(i + count + 1, i + count + this.#codeBlockLength(lines, i + count)) : [];
        items.at(-1).push({ start: line.start + indent + 2, end: line.end }, ...block);
        count += block.length;
      } else {
        break;
      }
    }
    return { block: { type: 'list', start: number === undefined ? null : Number(number), items: items.map((item) => this.blocks(item, depth + 1)) }, count };
  }

  /** Blank lines beside other blocks are left out: those have margins. */
  #paragraph(lines, i, depth) {
    let count = 1;
    while (i + count < lines.length && this.#kindOf(lines[i + count], depth) === 'text') count++;
    let [first, last] = [i, i + count - 1];
    while (i > 0 && first <= last && this.#isBlank(lines[first])) first++;
    while (i + count < lines.length && last >= first && this.#isBlank(lines[last])) last--;
    const of = lines.slice(first, last + 1).flatMap((line, j) => (j ? ['\n', ...this.#inline(line)] : this.#inline(line)));
    return { block: of.length ? { type: 'text', of: joined(of) } : null, count };
  }

  #isBlank(line) {
    return this.#text(line).trim() === '';
  }

  #text({ start, end }) {
    return this.#content.slice(start, end);
  }

  #after({ start, end }, prefix) {
    return { start: start + prefix.exec(this.#content.slice(start, end))[0].length, end };
  }

  /** @param {Line} line @returns {Inline[]} */
  #inline({ start, end }) {
    const emphasis = new Emphasis();
    while (this.#spans[this.#nextSpan]?.start < start) this.#nextSpan++;
    let at = start;
    while (this.#spans[this.#nextSpan]?.start < end) {
      const span = this.#spans[this.#nextSpan++];
      if (span.end > end) continue;
      this.#delimited(emphasis, at, span.start, { start, end });
      emphasis.add(this.#spanned(span));
      at = span.end;
    }
    this.#delimited(emphasis, at, end, { start, end });
    return joined(emphasis.end());
  }

  #spanned({ start, end, type, href, label, user }) {
    const text = this.#content.slice(start, end);
    if (type === 'link') return { type, href, of: label ? new Formatter(this.#content, [], []).#inline(label) : [text] };
    return type === 'mention' ? { type, user, text } : { type, text: codeOf(text) };
  }

  /** Adds the text from `at` to `to`, a part of a line. */
  #delimited(emphasis, at, to, line) {
    let done = at;
    for (const { index, 0: run } of this.#content.slice(at, to).matchAll(DELIMITERS)) {
      const start = at + index;
      const end = start + run.length;
      emphasis.add(this.#content.slice(done, start));
      emphasis.delimit(run, this.#before(start, line), this.#behind(end, line));
      done = end;
    }
    emphasis.add(this.#content.slice(done, to));
  }

  #before(at, line) {
    return [...this.#content.slice(Math.max(line.start, at - 2), at)].at(-1) ?? '';
  }

  #behind(at, line) {
    return at < line.end ? String.fromCodePoint(this.#content.codePointAt(at)) : '';
  }
}

/** A blank at both ends is left out, so that code can begin and end with a backtick. */
function codeOf(text) {
  const inner = text.replace(/^`+|`+$/g, '');
  return /^ .*\S.* $/.test(inner) ? inner.slice(1, -1) : inner;
}
