import { html, nothing } from 'lit';
import { hueOf, initialsOf } from '../model/avatar.js';

/** Says nothing that the name beside it does not say. @param {unknown} upon what lies on the initials */
export const avatar = (userId, name, size = '', upon = nothing) => html`<span class="ava ${size} ${hueOf(userId)}" aria-hidden="true">${initialsOf(name)}${upon}</span>`;
