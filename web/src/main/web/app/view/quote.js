import { html, nothing } from 'lit';
import { t } from '../parley.js';
import { displayName, userAvatar } from './user.js';

const SNIPPET = 200;

/** @returns {string} the text of a message in one line */
export const snippet = (row) => (row.content ?? '').slice(0, SNIPPET).replace(/\s+/g, ' ').trim();

/**
 * The message that a reply refers to.
 *
 * @param {object | null | undefined} replied null while it is loading, undefined if it does not exist
 * @param {(row: object) => void} go
 */
export function quote(replied, go) {
  if (replied === null) return html`<p class="quote">\u00a0</p>`;
  if (!replied) return html`<p class="quote lost">${t('quote.lost')}</p>`;
  if (replied.deleted) return html`<p class="quote lost">${t('quote.deleted')}</p>`;
  return html`<button class="quote" type="button" tabindex="-1" @click=${() => go(replied)}>
    <span class="visually-hidden">${t('quote.label')}</span>${userAvatar(replied.user_id, replied.username, { size: 's' })}<b dir="auto">${displayName(replied.user_id, replied.username)}</b>
    <span class="snippet" dir="auto">${snippet(replied)}</span></button>`;
}

/** The message that the draft replies to. */
export const replyPreview = (row, cancel) => (row ? html`<div class="reply-preview">
  <p><span dir="auto">${t('composer.replying', { name: displayName(row.user_id, row.username) })}</span> <span class="snippet" dir="auto">${snippet(row)}</span></p>
  ${cancel}</div>` : nothing);
