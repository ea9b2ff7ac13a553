import { html } from 'lit';
import { router, t } from '../parley.js';
import { openDialog } from './open-dialog.js';
import { drawing } from './icons.js';

/** Shown while no room is open. */
export const roomPlaceholder = () => html`<div class="empty">${drawing()}
  <h1>${t('rooms.pick')}</h1>
  <p>${t('rooms.pickText')}</p>
  <div class="actions"><button class="btn sm" type="button" @click=${() => openDialog('browse-rooms')}>${t('rooms.browse')}</button></div>
</div>`;

/** Shown for a public room that the user has not joined. */
export const joinPrompt = (room, join) => html`<div class="empty">${drawing()}
  <h1 dir="auto">${t('room.join.title', { room: `#${room.name}` })}</h1>
  <p dir="auto">${room.topic || t('room.join.text')}</p>
  <div class="actions">
    <button class="btn sm" type="button" @click=${join}>${t('room.join.do')}</button>
    <button class="btn ghost sm" type="button" @click=${() => router.go('/')}>${t('room.back')}</button>
  </div>
</div>`;
