import { html, nothing } from 'lit';
import { hueOf, initialsOf } from '../model/avatar.js';

/** Hidden from screen readers, because the name stands beside it. @param {unknown} overlay drawn over the initials */
export const avatar = (userId, name, size = '', overlay = nothing) => html`<span class="avatar ${size} ${hueOf(userId)}" aria-hidden="true">${initialsOf(name)}${overlay}</span>`;
