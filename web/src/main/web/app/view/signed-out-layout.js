import { html } from 'lit';
import { t } from '../parley.js';
import { mark } from './icons.js';
import { appearanceSwitches } from './appearance-switches.js';
import { artwork } from './sign-in-art.js';

/** The layout of the pages for signed-out users: the content on the left, an illustration on the right. */
export const signedOutLayout = (content) => html`<div class="login">
  <main class="pane">
    <div class="top">${mark()}<b>${t('app.name')}</b>${appearanceSwitches()}</div>
    ${content}
  </main>
  <aside class="art" aria-hidden="true">${artwork()}<p>${t('signIn.art')}</p></aside>
</div>`;
