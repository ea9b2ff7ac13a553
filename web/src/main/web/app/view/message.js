import { html, nothing } from 'lit';
import { isEmojiOnly, isLong, tokensOf } from '../model/text.js';
import { outbox, t } from '../parley.js';
import { avatar } from './avatar.js';
import { errorText } from './field.js';
import { icon } from './icons.js';
import { fullTime, shortTime } from './times.js';

const drawn = new WeakMap();

/** A stored row as it is drawn. A message keeps the key it had as a pending one, so that its element stays. */
export function storedRow(row, userId) {
  if (!drawn.has(row)) {
    const key = row.user_id === userId && row.client_id ? `c${row.client_id}` : `m${row.id}`;
    drawn.set(row, { ...row, key, at: new Date(row.timestamp), state: 'stored' });
  }
  return drawn.get(row);
}

export const pendingRow = (entry, user) => ({
  key: `c${entry.clientId}`, at: new Date(entry.at), user_id: user.id, username: user.username, content: entry.content, state: entry.state, entry,
});

export function message({ row, lead, key }, whole, onWhole) {
  const { user_id: userId, username, content = '', at, state } = row;
  const long = isLong(content) && !whole;
  return html`<li class="msg ${lead ? '' : 'cont'} ${state === 'waiting' || state === 'sending' ? 'pending' : ''}" data-key=${key} tabindex="-1">
    ${lead ? avatar(userId, username) : nothing}
    ${lead ? html`<b class="by" dir="auto">${username}</b>` : html`<span class="vh">${t('log.said', { name: username })}</span>`}
    <div class="txt ${isEmojiOnly(content) ? 'emoji' : ''} ${long ? 'long' : ''}" dir="auto">${text(content)}${sign(state)}</div>
    ${long ? html`<button class="more" type="button" @click=${onWhole}>${t('log.more')}</button>` : nothing}
    <time class="num" datetime=${at.toISOString()} title=${fullTime(at)}>${shortTime(at)}</time>
    ${state === 'failed' ? failed(row.entry) : nothing}
  </li>`;
}

const text = (content) => tokensOf(content).map(({ text, href }) => (href
  ? html`<a class="link" href=${href} target="_blank" rel="noopener noreferrer" dir="ltr">${text}</a>`
  : text));

/** Comes into sight only where the answer takes long: see the styles. */
const sign = (state) => (state === 'waiting' || state === 'sending'
  ? html`<span class="sent" title=${t('message.sending')}>${icon('clock')}<span class="vh">${t('message.sending')}</span></span>`
  : nothing);

const failed = (entry) => html`<p class="failed" role="alert">${icon('alert')}<span>${t('message.failed')} ${errorText('message', entry.code)}</span>
  <button type="button" @click=${() => outbox.retry(entry)}>${t('message.retry')}</button>
  <button type="button" @click=${() => outbox.discard(entry)}>${t('message.delete')}</button></p>`;
