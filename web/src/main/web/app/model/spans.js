import { findCode } from './code.js';

/*
 * The parts of a message that are not plain text, found by the same rules as on the server: docs/vectors/spans.json has
 * examples that both sides are tested with. Each function takes time proportional to the length of the text.
 */

/** @typedef {{start: number, end: number}} Span in UTF-16 code units */

const START = /(?<![\p{L}\p{Nd}])(?:https?:\/\/|www\.)/giu;
const END = /[<>"`،؛؟۔׃।॥\s\p{Z}\p{Cc}\p{DI}\u2800]|(?![\p{L}\p{Nd}])[\u3000-\u303f\uff00-\uff65]/u;
const NEVER_IN_HOSTS = new Set(",;!'()*|&=^{}");
const AUTHORITY = /^(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?(?=[/?#]|$)/iu;
const DOMAIN = /(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z]{2,}(?![a-z0-9-])/iy;
const TRAILING = new Set(".,;:!?'”’»…");
const CLOSING = { ')': '(', ']': '[', '}': '{' };

/**
 * Finds web and e-mail addresses outside code, and links with a text: `[text](address)`.
 *
 * @param {string} content
 * @param {Span[]} code as `findCode` finds it
 * @returns {(Span & {href: string, label?: Span})[]} in the order of the text
 */
function findLinks(content, code) {
  const text = without(content, code);
  const inline = findInlineLinks(text);
  return inOrder(inline, findAddresses(without(text, inline)));
}

/** The text of such a link must not look like another address. */
function findInlineLinks(text) {
  const found = [];
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') open = at;
    else if (text[at] === '\n' || (text[at] === ']' && text[at + 1] !== '(')) open = -1;
    else if (text[at] === ']') {
      const end = open < 0 || open + 1 === at ? -1 : endOfTarget(text, at + 2);
      const href = end < 0 ? null : targetOf(text.slice(open + 1, at), text.slice(at + 2, end).replace(/^mailto:/i, ''));
      if (href) {
        found.push({ start: open, end: end + 1, href, label: { start: open + 1, end: at } });
        at = end;
      }
      open = -1;
    }
  }
  return found;
}

/** Returns where the closing bracket is, or a negative number. Brackets within the address are balanced. */
function endOfTarget(text, start) {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && depth-- === 0) return at;
    else if ('[]'.includes(text[at]) || END.test(text[at])) return -1;
  }
  return -1;
}

function targetOf(label, address) {
  const [only] = findAddresses(address);
  if (only?.start !== 0 || only.end !== address.length) return null;
  return findAddresses(label).every(({ start, end }) => label.slice(start, end) === address) ? only.href : null;
}

function findAddresses(text) {
  const emphasis = new Map(['*', '_', '~'].map((character) => [character, text.indexOf(character)]));
  const ats = [...text.matchAll(/@/g)].map(({ index }) => index);
  const found = [];
  let done = 0;
  for (const { index, 0: scheme } of text.matchAll(START)) {
    if (index < done) continue;
    found.push(...findEmails(text, done, index, ats));
    const end = endOfRun(text, index + scheme.length);
    const address = withoutEnding(text, index, end, emphasis);
    const href = webAddress(address, scheme);
    if (href) found.push({ start: index, end: index + address.length, href });
    done = href ? index + address.length : end;
  }
  found.push(...findEmails(text, done, text.length, ats));
  return found;
}

/** A backtick ends every address. */
function without(content, spans) {
  let text = '';
  for (const { start, end } of spans) text += content.slice(text.length, start) + '`'.repeat(end - start);
  return text + content.slice(text.length);
}

/** Punctuation that hosts never have ends an address before its path begins. */
function endOfRun(text, hostStart) {
  let inHost = true;
  let end = hostStart;
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end));
    inHost &&= !'/?#'.includes(character);
    if (END.test(character) || (inHost && NEVER_IN_HOSTS.has(character))) break;
    end += character.length;
  }
  return end;
}

/** Leaves out punctuation, brackets that open before the address, and emphasis that occurs before it. */
function withoutEnding(text, start, end, emphasis) {
  const unopened = {};
  for (const character of text.slice(start, end)) {
    if (character in CLOSING) unopened[character] = (unopened[character] ?? 0) + 1;
    for (const close of Object.keys(CLOSING)) if (character === CLOSING[close]) unopened[close] = (unopened[close] ?? 0) - 1;
  }
  for (; end > start; end--) {
    const last = text[end - 1];
    if (unopened[last] > 0) unopened[last]--;
    else if (!TRAILING.has(last) && !(emphasis.get(last) >= 0 && emphasis.get(last) < start)) break;
  }
  return text.slice(start, end);
}

function webAddress(address, scheme) {
  const isBare = /^www/i.test(scheme);
  if (address.length <= scheme.length || !AUTHORITY.test(isBare ? address : address.slice(scheme.length))) return null;
  try {
    return new URL(isBare ? `https://${address}` : address).href;
  } catch {
    return null;
  }
}

function findEmails(text, start, end, ats) {
  const found = [];
  let done = start;
  while (ats[0] < end) {
    const at = ats.shift();
    if (at < start) continue;
    let first = at;
    while (first > done && /[a-z0-9._%+-]/i.test(text[first - 1])) first--;
    while (first < at && !/[a-z0-9]/i.test(text[first])) first++;
    DOMAIN.lastIndex = at + 1;
    if (first === at || !DOMAIN.test(text)) continue;
    done = DOMAIN.lastIndex;
    found.push({ start: first, end: done, href: `mailto:${text.slice(first, done)}` });
  }
  return found;
}

/** @returns {{code: Span[], links: (Span & {href: string, label?: Span})[]}} each in the order of the text */
export function findSpans(content) {
  const code = findCode(content);
  return { code, links: findLinks(content, code) };
}

/** @param {...Span[]} lists @returns {Span[]} the spans of all lists, in the order of the text */
export const inOrder = (...lists) => lists.flat().sort((one, other) => one.start - other.start);
