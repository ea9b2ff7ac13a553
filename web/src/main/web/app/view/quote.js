import { html, nothing } from 'lit';
import { t } from '../parley.js';
import { nameOf, portrait } from './person.js';

const SNIPPET = 200;

/** @returns {string} what a message says, in one line */
export const snippetOf = (row) => (row.content ?? '').slice(0, SNIPPET).replace(/\s+/g, ' ').trim();

/**
 * The line above a reply: who is answered, and what they had said.
 *
 * @param {object | null | undefined} replied null while it is fetched, undefined where it can't be had
 * @param {(row: object) => void} go
 */
export function quote(replied, go) {
  if (replied === null) return html`<p class="quote">\u00a0</p>`;
  if (!replied) return html`<p class="quote lost">${t('quote.lost')}</p>`;
  if (replied.deleted) return html`<p class="quote lost">${t('quote.deleted')}</p>`;
  return html`<button class="quote" type="button" tabindex="-1" @click=${() => go(replied)}>
    <span class="vh">${t('quote.label')}</span>${portrait(replied.user_id, replied.username, { size: 's' })}<b dir="auto">${nameOf(replied.user_id, replied.username)}</b>
    <span class="q" dir="auto">${snippetOf(replied)}</span></button>`;
}

/** What the message being written will answer. */
export const answered = (row, cancel) => (row ? html`<div class="answered">
  <p><span dir="auto">${t('composer.replying', { name: nameOf(row.user_id, row.username) })}</span> <span class="q" dir="auto">${snippetOf(row)}</span></p>
  ${cancel}</div>` : nothing);
