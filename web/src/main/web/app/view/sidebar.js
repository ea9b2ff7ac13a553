import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { pathOfRoom } from '../model/router.js';
import { drafts, rooms, router, session, t } from '../parley.js';
import { avatar } from './avatar.js';
import { openDialog } from './dialogs.js';
import { Element } from './element.js';
import { goThere } from './go.js';
import { icon, mark } from './icons.js';
import { upTo99 } from './times.js';

/** Where one can go, and who one is. */
class Sidebar extends Element {
  static properties = { open: { type: Number }, alone: { type: Boolean }, notice: { attribute: false } };

  get followed() {
    return [rooms, drafts, session];
  }

  /** On a phone the list is the page, and its heading the page's. */
  render() {
    return html`<nav class="side" aria-label=${t('rooms.nav')}>
      <div class="brand">${mark()}${this.alone ? html`<h1 dir="auto">${session.workspace.name}</h1>` : html`<b dir="auto">${session.workspace.name}</b>`}</div>
      <div class="nav">
        <div class="nav-head"><h2>${t('rooms.title')}</h2>
          <parley-menu .label=${t('rooms.add')} icon="plus" .items=${this.#adding()}></parley-menu></div>
        <ul>${repeat(rooms.list ?? [], (room) => room.id, (room) => this.#row(room))}</ul>
      </div>
      ${this.notice ? this.#noticed() : nothing}
      ${this.#me()}
    </nav>`;
  }

  #adding() {
    return [
      { label: t('rooms.create'), icon: 'plus', run: () => openDialog('create') },
      { label: t('rooms.browse'), icon: 'compass', run: () => openDialog('browse') },
    ];
  }

  #row(room) {
    const current = room.id === this.open;
    const secret = room.visibility === 'private';
    return html`<li><a class="row ${room.unread ? 'unread' : ''}" href=${pathOfRoom(room.id)} aria-current=${current ? 'page' : nothing} @click=${goThere}>
      ${icon(secret ? 'lock' : 'hash')}<span class="name" dir="auto">${room.name}</span>
      ${secret ? html`<span class="vh">, ${t('rooms.private')}</span>` : nothing}
      ${drafts.has(room.id) && !current ? html`<span class="draft">${icon('pencil')}<span class="vh">, ${t('rooms.draft')}</span></span>` : nothing}
      ${unread(room)}
    </a></li>`;
  }

  #noticed() {
    return html`<div class="toast" role="status"><span dir="auto">${t(this.notice.key, this.notice.values)}</span>
      <button class="ib" type="button" aria-label=${t('rooms.dismiss')} @click=${() => this.dispatchEvent(new Event('dismiss'))}>${icon('x')}</button></div>`;
  }

  #me() {
    const { id, username, admin } = session.user;
    return html`<div class="me">${avatar(id, username, 'm')}
      <div><b dir="auto">${username}</b>${admin ? html`<small>${t('me.administrator')}</small>` : nothing}</div>
      <button class="ib" type="button" aria-haspopup="dialog" aria-label=${t('settings.open')} @click=${() => openDialog('settings')}>${icon('tune')}</button></div>`;
  }
}

/** A number only for what calls oneself; what else is new is told by weight, and in words. */
function unread({ unread: count, mentions }) {
  if (mentions) return html`<span class="badge num"><span aria-hidden="true">${upTo99(mentions)}</span><span class="vh">, ${t('rooms.mentions', { count: mentions })}</span></span>`;
  return count ? html`<span class="vh">, ${t('rooms.unread')}</span>` : nothing;
}

customElements.define('parley-sidebar', Sidebar);
