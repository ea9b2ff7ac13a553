import { html } from 'lit';
import { format } from '../model/formatting.js';
import { linkText } from '../model/link-text.js';
import { findMentions } from '../model/mentions.js';
import { findSpans, inOrder } from '../model/spans.js';
import { language, session, users } from '../parley.js';
import { isInternalLink, navigate } from './navigation.js';

/** The content of a message. Everything is set as text, never as markup. */
export function formattedText(row) {
  const { code, links } = findSpans(row.content);
  const mentions = findMentions(row.content, inOrder(code, links), row, (id) => users.get(id)?.username);
  const blocks = format(row.content, { code, links, mentions });
  return blocks.length === 1 && blocks[0].type === 'text' ? inlines(blocks[0].of, row) : blocksOf(blocks, row);
}

const blocksOf = (blocks, row) => blocks.map((block) => BLOCKS[block.type](block, row));
const inlines = (nodes, row) => nodes.map((node) => (typeof node === 'string' ? node : INLINES[node.type](node, row)));

const BLOCKS = {
  text: ({ of }, row) => html`<p>${inlines(of, row)}</p>`,
  heading: ({ of }, row) => html`<p><b>${inlines(of, row)}</b></p>`,
  quote: ({ of }, row) => html`<blockquote>${blocksOf(of, row)}</blockquote>`,
  block: ({ text }) => html`<pre dir="ltr" tabindex="0"><code>${text}</code></pre>`,
  list: ({ start, items }, row) => {
    const points = items.map((item) => html`<li>${blocksOf(item, row)}</li>`);
    return start === null ? html`<ul>${points}</ul>` : html`<ol start=${start}>${points}</ol>`;
  },
};

const INLINES = {
  bold: ({ of }, row) => html`<strong>${inlines(of, row)}</strong>`,
  italic: ({ of }, row) => html`<em>${inlines(of, row)}</em>`,
  strike: ({ of }, row) => html`<s>${inlines(of, row)}</s>`,
  code: ({ text }) => html`<code dir="ltr">${text}</code>`,
  link: ({ href, of }, row) => link(href, of, row),
  mention: ({ user, text }, row) => html`<span class="mention-chip ${isOfUser(user, row) ? 'mention-me' : ''}">${text}</span>`,
};

/** Links to messages of this server open in this page. The address of a link with a text is in its tooltip. */
function link(href, of, row) {
  const [text] = of;
  const shown = of.length === 1 && typeof text === 'string' ? linkText(text, href, language.preferred) : inlines(of, row);
  const dir = shown === text ? 'ltr' : 'auto';
  return isInternalLink(href)
    ? html`<a class="link" href=${href} title=${href} dir=${dir} @click=${navigate}>${shown}</a>`
    : html`<a class="link" href=${href} title=${href} target="_blank" rel="noopener noreferrer" dir=${dir}>${shown}</a>`;
}

/** Only mentions of the user are highlighted in amber. */
const isOfUser = (user, row) => row.mentionsMe && (user === 'room' || user === session.user.id);
