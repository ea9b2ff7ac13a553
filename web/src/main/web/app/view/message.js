import { html, nothing } from 'lit';
import { isEmojiOnly, isLong } from '../model/text.js';
import { outbox, t } from '../parley.js';
import { errorText } from './field.js';
import { formattedText } from './formatted-text.js';
import { icon } from './icons.js';
import { displayName, userAvatar } from './user.js';
import { quote } from './quote.js';
import { reactions } from './reactions.js';
import { fullTime, shortTime } from './time-format.js';

/**
 * Renders one message.
 *
 * @param {{row: any, lead: boolean, key: string}} item
 * @param {{whole: boolean, edit: object | null, replied: object | null | undefined,
 *   conversation: object, unfold: Function, go: Function, react: Function, pick: Function}} context
 */
export function message({ row, lead, key }, context) {
  const { user_id: userId, username, at, replyTo } = row;
  const name = displayName(userId, username);
  return html`<li class="message ${classesOf(row, lead)}" data-key=${key} data-seq=${row.seq ?? nothing} tabindex="-1">
    ${lead ? userAvatar(userId, username) : nothing}
    ${lead ? html`<b class="author" dir="auto"><button type="button" tabindex="-1" aria-haspopup="dialog" title=${`@${username}`}>${name}</button></b>` : html`<span class="visually-hidden">${t('log.said', { name })}</span>`}
    ${replyTo ? quote(context.replied, context.go) : nothing}
    ${context.edit ? editor(row, context) : body(row, lead, context)}
    <time class="num" datetime=${at.toISOString()} title=${fullTime(at)}>${shortTime(at)}</time>
    ${lead && !context.edit ? marks(row) : nothing}
    ${reactions(row, context)}
    ${row.failed ? failed(row.entry) : nothing}
  </li>`;
}

const classesOf = (row, lead) => [
  lead ? '' : 'grouped', row.replyTo ? 'is-reply' : '', row.pending ? 'pending' : '', row.mentionsMe ? 'mention' : '',
].filter(Boolean).join(' ');

const editor = (row, { edit, conversation }) => html`<parley-editor .edit=${edit} .row=${row} .conversation=${conversation}></parley-editor>`;

function body(row, lead, context) {
  const { content } = row;
  const long = isLong(content) && !context.whole;
  return html`<div class="message-text ${isEmojiOnly(content) ? 'emoji' : ''} ${long ? 'long' : ''}" dir="auto">${formattedText(row)}${lead ? nothing : marks(row)}${pendingSign(row)}</div>
    ${long ? html`<button class="more" type="button" @click=${context.unfold}>${t('log.more')}</button>` : nothing}`;
}

function marks({ pinned, editedAt }) {
  if (!pinned && !editedAt) return nothing;
  return html`<span class="marks">
    ${pinned ? html`<span class="pinned" title=${t('message.pinned')}>${icon('pin')}<span class="visually-hidden">${t('message.pinned')}</span></span>` : nothing}
    ${editedAt ? html`<span title=${t('message.editedAt', { time: fullTime(editedAt) })}>${t('message.edited')}</span>` : nothing}</span>`;
}

/** Becomes visible only if the answer takes long: see the styles. */
const pendingSign = ({ pending }) => (pending
  ? html`<span class="pending-icon" title=${t('message.sending')}>${icon('clock')}<span class="visually-hidden">${t('message.sending')}</span></span>`
  : nothing);

const failed = (entry) => html`<p class="failed" role="alert">${icon('alert')}<span>${t('message.failed')} ${errorText('message', entry.code)}</span>
  <button type="button" @click=${() => outbox.retry(entry, entry.content, gone(entry) ? null : entry.replyTo)}>${t(gone(entry) ? 'message.plain' : 'message.retry')}</button>
  <button type="button" @click=${() => outbox.discard(entry)}>${t('message.delete')}</button></p>`;

/** The message replied to was deleted, so retrying the reply would always fail. */
const gone = ({ code, replyTo }) => code === 'message_not_found' && Boolean(replyTo);
