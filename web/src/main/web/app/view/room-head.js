import { html, nothing } from 'lit';
import { router, t } from '../parley.js';
import { nameOfRoom, signOf } from './called.js';
import { icon } from './icons.js';

/**
 * What an open room is called, who is in it, and its menu.
 *
 * @param {any} room
 * @param {(act: (menu: import('./room-menu.js').RoomMenu) => unknown) => unknown} withMenu
 */
export function roomHead(room, withMenu) {
  const members = t('room.members', { count: room.members });
  return html`<header class="head">
    <a class="ib only-m" href="/" aria-label=${t('room.back')} @click=${back}>${icon('back')}</a>
    <div class="title">
      <h1 tabindex="-1">${signOf(room, 'm')}<span dir="auto">${nameOfRoom(room)}</span>${room.visibility === 'private' ? html`<span class="vh">, ${t('rooms.private')}</span>` : nothing}</h1>
      ${room.topic ? html`<p class="topic" dir="auto" title=${room.topic}>${room.topic}</p>` : nothing}
    </div>
    <div class="acts">
      <button class="people only-d" type="button" aria-label=${members} aria-haspopup="dialog" @click=${() => withMenu((menu) => menu.members())}>${icon('users')}<span class="num">${room.members}</span></button>
      <button class="ib" type="button" aria-haspopup="menu" aria-label=${t('room.menu')} @click=${({ currentTarget: anchor }) => withMenu((menu) => menu.open(anchor))}>${icon('more')}</button>
    </div></header>`;
}

function back(event) {
  event.preventDefault();
  router.go('/');
}
