import { html, nothing } from 'lit';
import { people, presence, t } from '../parley.js';
import { avatar } from './avatar.js';

/**
 * What somebody is called: by the name they have chosen, else by their username.
 *
 * @param {number} id
 * @param {string} [username] as it was told where they are shown, for as long as nothing better is known
 */
export function nameOf(id, username = '…') {
  const person = people.of(id);
  if (person?.deleted) return t('person.deleted');
  return person?.name ?? person?.username ?? username;
}

/** Their picture, or their initials. @param {{size?: string, there?: boolean, state?: string}} [how] `there`: with a dot that says whether they are */
export function portrait(id, username, { size = '', there = false, state = there ? presence.of(id) : '' } = {}) {
  const { avatar: picture } = people.of(id) ?? {};
  return avatar(id, nameOf(id, username), size, html`${picture ? html`<img src=${picture} alt="" decoding="async">` : nothing}${state ? dot(state) : nothing}`);
}

/** @param {'active' | 'away' | 'busy' | 'offline'} state told by shape as much as by colour */
export const dot = (state) => html`<i class="dot ${state}"></i>`;
