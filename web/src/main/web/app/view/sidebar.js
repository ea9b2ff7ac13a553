import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { attendance, drafts, people, presence, rooms, session, t } from '../parley.js';
import { byName, wantPeopleOf } from './called.js';
import { openDialog } from './open-dialog.js';
import { Element } from './element.js';
import { icon, mark } from './icons.js';
import { dot, nameOf, portrait } from './person.js';
import { placeRow } from './place-row.js';

const UNFOLDED = 'parley.archived';

/** Where one can go, and who one is. */
class Sidebar extends Element {
  static properties = { open: { type: Number }, alone: { type: Boolean }, notice: { attribute: false } };

  get followed() {
    return [rooms, drafts, session, people, presence, attendance];
  }

  willUpdate() {
    wantPeopleOf(rooms.direct);
  }

  /** On a phone the list is the page, and its heading the page's. */
  render() {
    return html`<nav class="side" aria-label=${t('rooms.nav')}>
      <div class="brand">${mark()}${this.alone ? html`<h1 dir="auto">${session.workspace.name}</h1>` : html`<b dir="auto">${session.workspace.name}</b>`}</div>
      <div class="nav">
        <div class="nav-head"><h2>${t('rooms.title')}</h2>
          <button class="ib" type="button" aria-haspopup="menu" aria-label=${t('rooms.add')} @click=${add}>${icon('plus')}</button></div>
        ${this.#list(rooms.places)}
        <div class="nav-head"><h2>${t('direct.title')}</h2>
          <button class="ib" type="button" aria-haspopup="dialog" aria-label=${t('direct.new')} @click=${() => openDialog('new-message')}>${icon('plus')}</button></div>
        ${this.#list(rooms.direct.toSorted(byName))}
        ${rooms.archived.length ? this.#archived() : nothing}
      </div>
      ${this.notice ? this.#noticed() : nothing}
      ${me()}
    </nav>`;
  }

  #list(list) {
    return html`<ul>${repeat(list, (room) => room.id, (room) => placeRow(room, room.id === this.open))}</ul>`;
  }

  /** Out of the way, but where one is it is unfolded. */
  #archived() {
    const isHere = rooms.archived.some(({ id }) => id === this.open);
    return html`<details ?open=${isHere || localStorage.getItem(UNFOLDED) !== null} @toggle=${keep}>
      <summary class="nav-head"><h2>${t('rooms.archived', { count: rooms.archived.length })}</h2>${icon('down')}</summary>
      ${this.#list(rooms.archived)}</details>`;
  }

  #noticed() {
    return html`<div class="toast" role="status"><span dir="auto">${t(this.notice.key, this.notice.values)}</span>
      <button class="ib" type="button" aria-label=${t('rooms.dismiss')} @click=${() => this.dispatchEvent(new Event('dismiss'))}>${icon('x')}</button></div>`;
  }
}

function add({ currentTarget: anchor }) {
  openDialog('choices', { anchor, label: t('rooms.add'), items: adding() });
}

const adding = () => [
  ...(session.workspace.rooms === 'administrators' && !session.user.admin ? [] : [{ label: t('rooms.create'), icon: 'plus', run: () => openDialog('create') }]),
  { label: t('rooms.browse'), icon: 'compass', run: () => openDialog('browse') },
];

function keep({ target }) {
  if (target.open) localStorage.setItem(UNFOLDED, '1');
  else localStorage.removeItem(UNFOLDED);
}

/** Oneself, as the others see one; a press changes whether one may be disturbed. */
function me() {
  const { id, username, admin, status } = session.user;
  const below = status || (admin && t('me.administrator'));
  return html`<div class="me"><button class="self" type="button" aria-haspopup="menu" @click=${choose}>${portrait(id, username, { size: 'm', state: attendance.state })}
      <span><b dir="auto">${nameOf(id, username)}</b><span class="vh">, ${t(`presence.${attendance.state}`)}</span>${below ? html`<small dir="auto">${below}</small>` : nothing}</span></button>
    <button class="ib" type="button" aria-haspopup="dialog" aria-label=${t('settings.open')} @click=${() => openDialog('settings')}>${icon('tune')}</button></div>`;
}

function choose({ currentTarget: anchor }) {
  const state = (busy, label) => ({ label, chosen: attendance.busy === busy, picture: html`<span class="sign">${dot(busy ? 'busy' : 'active')}</span>`, run: () => attendance.choose(busy) });
  openDialog('choices', { anchor, label: t('presence.own'), items: [state(false, t('presence.here')), state(true, t('presence.notDisturb'))] });
}

customElements.define('parley-sidebar', Sidebar);
