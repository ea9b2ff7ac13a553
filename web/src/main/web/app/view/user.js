import { html, nothing } from 'lit';
import { users, presence, t } from '../parley.js';
import { avatar } from './avatar.js';

/**
 * The display name that a user has chosen, else the username. If another user is called alike, the username stands beside it.
 *
 * @param {number} id
 * @param {string} [username] shown while nothing better is known
 */
export function displayName(id, username = '…') {
  const person = users.get(id);
  const name = shortName(id, username);
  return person?.name && users.sharesName(id) && !person.deleted ? `${name} (${person.username})` : name;
}

/** The same without the username, for places that show it anyway. */
export function shortName(id, username = '…') {
  const person = users.get(id);
  if (person?.deleted) return t('person.deleted');
  return person?.name ?? person?.username ?? username;
}

/** The user's picture, or their initials. @param {{size?: string, there?: boolean, state?: string}} [options] `there`: with a presence dot */
export function userAvatar(id, username, { size = '', there = false, state = there ? presence.get(id) : '' } = {}) {
  const { avatar: picture } = users.get(id) ?? {};
  return avatar(id, shortName(id, username), size, html`${picture ? html`<img src=${picture} alt="" decoding="async">` : nothing}${state ? presenceDot(state) : nothing}`);
}

/** @param {'active' | 'away' | 'busy' | 'offline'} state shown by shape as well as colour */
export const presenceDot = (state) => html`<i class="dot ${state}"></i>`;
