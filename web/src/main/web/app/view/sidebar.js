import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { ownPresence, drafts, users, presence, rooms, session, t } from '../parley.js';
import { byRoomName, requestMembersOf } from './room-names.js';
import { openDialog } from './open-dialog.js';
import { Element } from './element.js';
import { icon, mark } from './icons.js';
import { presenceDot, displayName, userAvatar } from './user.js';
import { roomListItem } from './room-list-item.js';

const UNFOLDED = 'parley.archived';

/** The rooms, and the user's own entry. */
class Sidebar extends Element {
  static properties = { open: { type: Number }, alone: { type: Boolean }, notice: { attribute: false } };

  get observed() {
    return [rooms, drafts, session, users, presence, ownPresence];
  }

  willUpdate() {
    requestMembersOf(rooms.direct);
  }

  /** On a phone the list is a page of its own, so the workspace name is its heading. */
  render() {
    return html`<nav class="sidebar" aria-label=${t('rooms.nav')}>
      <div class="brand">${mark()}${this.alone ? html`<h1 dir="auto">${session.workspace.name}</h1>` : html`<b dir="auto">${session.workspace.name}</b>`}</div>
      <div class="nav">
        <div class="nav-head"><h2>${t('rooms.title')}</h2>
          <button class="icon-button" type="button" aria-haspopup="menu" aria-label=${t('rooms.add')} @click=${add}>${icon('plus')}</button></div>
        ${this.#list(rooms.active)}
        <div class="nav-head"><h2>${t('direct.title')}</h2>
          <button class="icon-button" type="button" aria-haspopup="dialog" aria-label=${t('direct.new')} @click=${() => openDialog('new-message')}>${icon('plus')}</button></div>
        ${this.#list(rooms.direct.toSorted(byRoomName))}
        ${rooms.archived.length ? this.#archived() : nothing}
      </div>
      ${this.notice ? this.#noticed() : nothing}
      ${me()}
    </nav>`;
  }

  #list(list) {
    return html`<ul>${repeat(list, (room) => room.id, (room) => roomListItem(room, room.id === this.open))}</ul>`;
  }

  /** Collapsed, unless an archived room is open. */
  #archived() {
    const isHere = rooms.archived.some(({ id }) => id === this.open);
    return html`<details ?open=${isHere || localStorage.getItem(UNFOLDED) !== null} @toggle=${keep}>
      <summary class="nav-head"><h2>${t('rooms.archived', { count: rooms.archived.length })}</h2>${icon('down')}</summary>
      ${this.#list(rooms.archived)}</details>`;
  }

  #noticed() {
    return html`<div class="toast" role="status"><span dir="auto">${t(this.notice.key, this.notice.values)}</span>
      <button class="icon-button" type="button" aria-label=${t('rooms.dismiss')} @click=${() => this.dispatchEvent(new Event('dismiss'))}>${icon('x')}</button></div>`;
  }
}

function add({ currentTarget: anchor }) {
  openDialog('menu', { anchor, label: t('rooms.add'), items: adding() });
}

const adding = () => [
  ...(session.workspace.rooms === 'administrators' && !session.user.admin ? [] : [{ label: t('rooms.create'), icon: 'plus', run: () => openDialog('create-room') }]),
  { label: t('rooms.browse'), icon: 'compass', run: () => openDialog('browse-rooms') },
];

function keep({ target }) {
  if (target.open) localStorage.setItem(UNFOLDED, '1');
  else localStorage.removeItem(UNFOLDED);
}

/** The user's own entry; clicking it changes the availability. */
function me() {
  const { id, username, admin, status } = session.user;
  const below = status || (admin && t('me.administrator'));
  return html`<div class="own-user"><button class="own-user-button" type="button" aria-haspopup="menu" @click=${choose}>${userAvatar(id, username, { size: 'm', state: ownPresence.state })}
      <span><b dir="auto">${displayName(id, username)}</b><span class="visually-hidden">, ${t(`presence.${ownPresence.state}`)}</span>${below ? html`<small dir="auto">${below}</small>` : nothing}</span></button>
    <button class="icon-button" type="button" aria-haspopup="dialog" aria-label=${t('settings.open')} @click=${() => openDialog('settings')}>${icon('tune')}</button></div>`;
}

function choose({ currentTarget: anchor }) {
  const state = (busy, label) => ({ label, chosen: ownPresence.busy === busy, picture: html`<span class="menu-sign">${presenceDot(busy ? 'busy' : 'active')}</span>`, run: () => ownPresence.setBusy(busy) });
  openDialog('menu', { anchor, label: t('presence.own'), items: [state(false, t('presence.here')), state(true, t('presence.notDisturb'))] });
}

customElements.define('parley-sidebar', Sidebar);
