import { isOfScriptWithoutBlanks } from './scripts.js';

const KINDS = { '*': ['*'], '**': ['**'], '***': ['**', '*'], _: ['_'], '~~': ['~~'] };
const TYPES = { '*': 'italic', '**': 'bold', _: 'italic', '~~': 'strike' };
const WORD = /[\p{L}\p{M}\p{N}]/u;

/** Builds the inline tree of a line: what is not closed stays as it was typed. */
export class Emphasis {
  /** The open emphases, outermost first, each with what it contains so far; the first one is the line itself. */
  #frames = [{ kind: '', of: [] }];
  #open = { '*': 0, '**': 0, _: 0, '~~': 0 };

  add(node) {
    if (node !== '') this.#frames.at(-1).of.push(node);
  }

  /** @param {string} before the character before the delimiters @param {string} behind the one behind them */
  delimit(run, before, behind) {
    const kinds = KINDS[run] ?? [];
    const closes = before !== '' && !isBlank(before) && !(run === '_' && WORD.test(behind));
    const opens = behind !== '' && !isBlank(behind) && !(WORD.test(before) && (run === '_' || !isOfScriptWithoutBlanks(before)));
    if (closes && kinds.length && kinds.every((kind) => this.#open[kind])) this.#close(kinds);
    else if (opens && kinds.length) kinds.forEach((kind) => this.#begin(kind));
    else this.add(run);
  }

  end() {
    return this.#takeFrom(0);
  }

  #begin(kind) {
    this.#frames.push({ kind, of: [] });
    this.#open[kind]++;
  }

  /** Closes the innermost emphasis first. */
  #close(kinds) {
    const last = (kind) => this.#frames.findLastIndex((frame) => frame.kind === kind);
    for (const position of kinds.map(last).sort((one, other) => other - one)) {
      const [kind, ...of] = this.#takeFrom(position);
      this.add({ type: TYPES[kind], of: joined(of) });
    }
  }

  /** Removes the emphases from that position on, and returns their delimiters and what they contain. */
  #takeFrom(position) {
    return this.#frames.splice(position).flatMap(({ kind, of }) => {
      if (!kind) return of;
      this.#open[kind]--;
      return [kind, ...of];
    });
  }
}

const isBlank = (character) => /^\s$/u.test(character);

/** Joins neighbouring texts. */
export function joined(nodes) {
  const found = [];
  for (const node of nodes) {
    if (typeof node === 'string' && typeof found.at(-1) === 'string') found.push(found.pop() + node);
    else found.push(node);
  }
  return found;
}
