import { html, nothing } from 'lit';
import { calledBy, callsOf } from '../model/mentions.js';
import { isEmojiOnly, isLong, tokensOf } from '../model/text.js';
import { outbox, people, session, t } from '../parley.js';
import { errorText } from './field.js';
import { goThere, isOurs } from './go.js';
import { icon } from './icons.js';
import { nameOf, portrait } from './person.js';
import { quote } from './quote.js';
import { reactions } from './reactions.js';
import { fullTime, shortTime } from './times.js';

/**
 * One message.
 *
 * @param {{row: any, lead: boolean, key: string}} item
 * @param {{whole: boolean, edit: object | null, replied: object | null | undefined,
 *   conversation: object, unfold: Function, go: Function, react: Function, pick: Function}} scene
 */
export function message({ row, lead, key }, scene) {
  const { user_id: userId, username, at, replyTo } = row;
  const name = nameOf(userId, username);
  return html`<li class="msg ${classesOf(row, lead)}" data-key=${key} data-seq=${row.seq ?? nothing} tabindex="-1">
    ${lead ? portrait(userId, username) : nothing}
    ${lead ? html`<b class="by" dir="auto"><button type="button" tabindex="-1" aria-haspopup="dialog">${name}</button></b>` : html`<span class="vh">${t('log.said', { name })}</span>`}
    ${replyTo ? quote(scene.replied, scene.go) : nothing}
    ${scene.edit ? editor(row, scene) : said(row, lead, scene)}
    <time class="num" datetime=${at.toISOString()} title=${fullTime(at)}>${shortTime(at)}</time>
    ${lead && !scene.edit ? marks(row) : nothing}
    ${reactions(row, scene)}
    ${row.failed ? failed(row.entry) : nothing}
  </li>`;
}

const classesOf = (row, lead) => [
  lead ? '' : 'cont', row.replyTo ? 're' : '', row.pending ? 'pending' : '', row.mentionsMe ? 'mention' : '',
].filter(Boolean).join(' ');

const editor = (row, { edit, conversation }) => html`<parley-editor .edit=${edit} .row=${row} .conversation=${conversation}></parley-editor>`;

function said(row, lead, scene) {
  const { content } = row;
  const long = isLong(content) && !scene.whole;
  return html`<div class="txt ${isEmojiOnly(content) ? 'emoji' : ''} ${long ? 'long' : ''}" dir="auto">${text(row)}${lead ? nothing : marks(row)}${sign(row)}</div>
    ${long ? html`<button class="more" type="button" @click=${scene.unfold}>${t('log.more')}</button>` : nothing}`;
}

const text = (row) => tokensOf(row.content).map(({ text, href }) => (href
  ? link(text, href)
  : callsOf(text).map((piece) => call(piece, row))));

/** What leads to another message here opens here. */
const link = (text, href) => (isOurs(href)
  ? html`<a class="link" href=${href} dir="ltr" @click=${goThere}>${text}</a>`
  : html`<a class="link" href=${href} target="_blank" rel="noopener noreferrer" dir="ltr">${text}</a>`);

/** Amber only where it is oneself who is called. */
function call({ text, name }, row) {
  const who = name && calledBy(name, row, (id) => people.of(id)?.username);
  if (who === undefined || name === undefined) return text;
  const me = row.mentionsMe && (who === 'room' || who === session.user.id);
  return html`<span class="at ${me ? 'me-at' : ''}">${text}</span>`;
}

function marks({ pinned, editedAt }) {
  if (!pinned && !editedAt) return nothing;
  return html`<span class="marks">
    ${pinned ? html`<span class="pinned" title=${t('message.pinned')}>${icon('pin')}<span class="vh">${t('message.pinned')}</span></span>` : nothing}
    ${editedAt ? html`<span title=${t('message.editedAt', { time: fullTime(editedAt) })}>${t('message.edited')}</span>` : nothing}</span>`;
}

/** Comes into sight only where the answer takes long: see the styles. */
const sign = ({ pending }) => (pending
  ? html`<span class="sent" title=${t('message.sending')}>${icon('clock')}<span class="vh">${t('message.sending')}</span></span>`
  : nothing);

const failed = (entry) => html`<p class="failed" role="alert">${icon('alert')}<span>${t('message.failed')} ${errorText('message', entry.code)}</span>
  <button type="button" @click=${() => outbox.retry(entry, entry.content, gone(entry) ? null : entry.replyTo)}>${t(gone(entry) ? 'message.plain' : 'message.retry')}</button>
  <button type="button" @click=${() => outbox.discard(entry)}>${t('message.delete')}</button></p>`;

/** What was to be answered has been deleted meanwhile: the same again would never go. */
const gone = ({ code, replyTo }) => code === 'message_not_found' && Boolean(replyTo);
