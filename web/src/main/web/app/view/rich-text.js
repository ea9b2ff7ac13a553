/*
 * Turns HTML from the clipboard into formatted text. The document that the HTML is parsed into has no window: no script in it
 * runs, and nothing is loaded.
 */

const parser = new DOMParser();
const policy = globalThis.trustedTypes?.createPolicy('parley', { createHTML: (html) => html }) ?? { createHTML: (html) => html };

const DELIMITERS = { STRONG: '**', B: '**', EM: '_', I: '_', S: '~~', DEL: '~~', STRIKE: '~~', CODE: '`' };
const IGNORED = new Set(['STYLE', 'SCRIPT', 'TITLE', 'META', 'LINK', 'TEMPLATE', 'NOSCRIPT']);
const BLOCK_NAMES = ['P', 'DIV', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'PRE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'TABLE', 'TBODY', 'THEAD', 'TR', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'HR', 'DL', 'DT', 'DD', 'FIGURE'];
const BLOCKS = new Set(BLOCK_NAMES);
const ANY_BLOCK = BLOCK_NAMES.join();

/** @param {string} html @returns {string} formatted text; the text alone if the HTML has no format that we know */
export function formattedTextOf(html) {
  const { body } = parser.parseFromString(policy.createHTML(withoutStyles(html)), 'text/html');
  return linesOf(body).join('\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** The content security policy of the page reports styles in elements, also in that document. */
const withoutStyles = (html) => html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle=/gi, ' data-style='));

/** @returns {string[]} */
function linesOf(element) {
  const lines = [];
  let inline = '';
  const flush = () => {
    if (inline.trim()) lines.push(...inline.trim().split('\n').map((line) => line.trim()));
    inline = '';
  };
  for (const node of element.childNodes) {
    if (!BLOCKS.has(node.nodeName) && !node.querySelector?.(ANY_BLOCK)) {
      inline += inlineOf(node);
    } else {
      flush();
      lines.push(...blockOf(node));
    }
  }
  flush();
  return lines;
}

function blockOf(element) {
  const { nodeName } = element;
  if (nodeName === 'PRE') return fenced(element.textContent.replace(/\n$/, ''));
  if (nodeName === 'BLOCKQUOTE') return linesOf(element).map((line) => (line ? `> ${line}` : '>'));
  if (nodeName === 'UL' || nodeName === 'OL') return pointsOf(element);
  if (nodeName === 'TR') return [[...element.children].map((cell) => linesOf(cell).join(' ')).join(' | ')];
  const lines = linesOf(element);
  if (/^H[1-6]$/.test(nodeName) && lines.length) return [`# ${lines.join(' ').replaceAll('**', '')}`];
  return nodeName === 'P' && lines.length ? [...lines, ''] : lines;
}

function fenced(text) {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...text.split('\n'), fence];
}

function pointsOf(list) {
  const first = Number(list.getAttribute('start') ?? 1);
  return [...list.children].flatMap((item, i) => {
    if (item.nodeName !== 'LI') return blockOf(item).map((line) => `  ${line}`);
    const [line = '', ...more] = linesOf(item).filter(Boolean);
    return [`${list.nodeName === 'OL' ? `${first + i}.` : '-'} ${line}`, ...more.map((below) => `  ${below}`)];
  });
}

function inlineOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/[ \t\n\r]+/g, ' ');
  if (node.nodeType !== Node.ELEMENT_NODE || IGNORED.has(node.nodeName)) return '';
  if (node.nodeName === 'BR') return '\n';
  const text = node.nodeName === 'CODE' ? node.textContent : [...node.childNodes].map(inlineOf).join('');
  if (node.nodeName === 'A') return linked(text, node.getAttribute('href') ?? '');
  const delimiter = DELIMITERS[node.nodeName];
  return delimiter && !isUndone(node) ? delimited(text, delimiter) : text;
}

/** Some editors wrap everything in an element whose style takes its meaning away. */
const isUndone = (element) => {
  const style = element.dataset.style ?? '';
  return element.nodeName === 'B' ? /font-weight:\s*(normal|[1-4]00)/.test(style) : element.nodeName === 'I' && /font-style:\s*normal/.test(style);
};

/** Blanks stay outside; each line has delimiters of its own. */
const delimited = (text, delimiter) => text.split('\n').map((line) => line.replace(/^(\s*)(\S(?:.*\S)?)(\s*)$/s, `$1${delimiter}$2${delimiter}$3`)).join('\n');

function linked(text, href) {
  const label = text.trim();
  const address = href.replace(/^mailto:/i, '').replaceAll('(', '%28').replaceAll(')', '%29');
  if (!/^(https?:\/\/|mailto:)/i.test(href) || !label || label === address) return text;
  if (label.includes('://')) return text.replace(label, () => address);
  if (/[[\]\n]/.test(label)) return `${text} ${address}`;
  return text.replace(label, () => `[${label}](${/^mailto:/i.test(href) ? 'mailto:' : ''}${address})`);
}
