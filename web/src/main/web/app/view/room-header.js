import { html, nothing } from 'lit';
import { router, t } from '../parley.js';
import { roomName, roomIcon } from './room-names.js';
import { icon } from './icons.js';

/**
 * The header of an open room: name, topic, members and menu.
 *
 * @param {any} room
 * @param {(act: (menu: import('./room-menu.js').RoomMenu) => unknown) => unknown} withMenu
 */
export function roomHeader(room, withMenu) {
  const members = t('room.members', { count: room.members });
  return html`<header class="head">
    <a class="icon-button phone-only" href="/" aria-label=${t('room.back')} @click=${back}>${icon('back')}</a>
    <div class="title">
      <h1 tabindex="-1">${roomIcon(room, 'm')}<span dir="auto">${roomName(room)}</span>${room.visibility === 'private' ? html`<span class="visually-hidden">, ${t('rooms.private')}</span>` : nothing}</h1>
      ${room.topic ? html`<p class="topic" dir="auto" title=${room.topic}>${room.topic}</p>` : nothing}
    </div>
    <div class="actions">
      <button class="member-count desktop-only" type="button" aria-label=${members} aria-haspopup="dialog" @click=${() => withMenu((menu) => menu.members())}>${icon('users')}<span class="num">${room.members}</span></button>
      <button class="icon-button" type="button" aria-haspopup="menu" aria-label=${t('room.menu')} @click=${({ currentTarget: anchor }) => withMenu((menu) => menu.open(anchor))}>${icon('more')}</button>
    </div></header>`;
}

function back(event) {
  event.preventDefault();
  router.go('/');
}
