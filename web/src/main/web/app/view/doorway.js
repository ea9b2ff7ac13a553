import { html } from 'lit';
import { t } from '../parley.js';
import { mark } from './icons.js';
import { lookSwitches } from './look-switches.js';
import { artwork } from './sign-in-art.js';

/** The page of whoever is about to come in: what it asks for on the left, and what it is for on the right. */
export const doorway = (content) => html`<div class="login">
  <main class="pane">
    <div class="top">${mark()}<b>${t('app.name')}</b>${lookSwitches()}</div>
    ${content}
  </main>
  <aside class="art" aria-hidden="true">${artwork()}<p>${t('signIn.art')}</p></aside>
</div>`;
