import { html } from 'lit';
import { hueOf, initialsOf } from '../model/avatar.js';

/** Says nothing that the name beside it does not say. */
export const avatar = (userId, name, size = '') => html`<span class="ava ${size} ${hueOf(userId)}" aria-hidden="true">${initialsOf(name)}</span>`;
