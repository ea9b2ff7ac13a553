import { html, nothing } from 'lit';
import { Administration } from '../../model/account-admin/administration.js';
import { searchForm } from '../../model/folding.js';
import { api, t } from '../../parley.js';
import { avatar } from '../avatar.js';
import { Dialog } from '../dialogs/dialog.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { moreIcon } from '../more-icons.js';
import '../account-admin/styles.js';

const DEBOUNCE_MS = 200;

/** Appoints an owner of a room. */
class AppointOwner extends Dialog {
  static properties = { room: { attribute: false }, people: { state: true }, problem: { state: true } };

  #administration = new Administration(api);
  /** The members of the room; null for a private room, whose members are not visible from outside. @type {any[] | null} */
  #members = null;
  #timer = null;
  /** The username of the appointed owner. */
  appointed = '';

  constructor() {
    super();
    this.people = [];
    this.problem = null;
  }

  get heading() { return t('admin.appointTitle', { room: this.room.name }); }

  connectedCallback() {
    super.connectedCallback();
    this.#begin();
  }

  content() {
    return html`<div class="dialog-body"><p>${t('admin.appointText')}</p>
        <div class="form-field"><label class="visually-hidden" for="appoint-search">${t('people.search')}</label>
          <div class="input-box search-box">${moreIcon('search')}<input id="appoint-search" type="search" placeholder=${t('people.search')} autocomplete="off" @input=${this.#typed}></div></div>
        ${this.problem ? html`<p class="err" role="alert">${icon('alert')}<span>${errorText('appointOwner', this.problem.code)}</span></p>` : nothing}</div>
      <ul class="user-list" tabindex="0" aria-label=${this.heading}>${this.people.map((user) => this.#row(user))}</ul>`;
  }

  #row({ id, username, name }) {
    return html`<li>${avatar(id, name ?? username, 'm')}<b dir="auto" class="grow">${name ?? username}</b>
      <button class="btn ghost sm" type="button" aria-label=${t('admin.appointThat', { name: name ?? username })} @click=${() => this.#appoint(id, username)}>${t('admin.appointDo')}</button></li>`;
  }

  async #begin() {
    this.#members = await api.members(this.room.id).catch(() => null);
    await this.#search('');
  }

  async #search(query) {
    const wanted = searchForm(query.trim());
    try {
      this.people = this.#members
        ? this.#members.filter(({ role, username, name = '' }) => role !== 'owner' && searchForm(`${username} ${name}`).includes(wanted))
        : (await this.#administration.users(query)).users.filter(({ deactivated }) => !deactivated);
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #appoint(id, username) {
    this.problem = null;
    try {
      await this.#administration.appointOwner(this.room.id, id);
      this.appointed = username;
      this.closeWith();
    } catch (problem) {
      this.problem = problem;
    }
  }

  #typed = ({ target }) => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(target.value.trim()), DEBOUNCE_MS);
  };
}

customElements.define('parley-appoint-owner', AppointOwner);
