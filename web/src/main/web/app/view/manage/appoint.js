import { html, nothing } from 'lit';
import { Administration } from '../../model/office/administration.js';
import { api, t } from '../../parley.js';
import { avatar } from '../avatar.js';
import { Dialog } from '../dialogs/frame.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { moreIcon } from '../more-icons.js';
import '../office/styles.js';

const PAUSE_MS = 200;

/** Makes somebody an owner of a room that may have none. */
class Appoint extends Dialog {
  static properties = { room: { attribute: false }, people: { state: true }, problem: { state: true } };

  #administration = new Administration(api);
  /** Those in the room; of a private one nobody outside is told. @type {any[] | null} */
  #members = null;
  #timer = null;
  /** Whose name is to be said when it is done. */
  appointed = '';

  constructor() {
    super();
    this.people = [];
    this.problem = null;
  }

  get heading() { return t('manage.appointTitle', { room: this.room.name }); }

  connectedCallback() {
    super.connectedCallback();
    this.#begin();
  }

  content() {
    return html`<div class="dlg-body"><p>${t('manage.appointText')}</p>
        <div class="f"><label class="vh" for="appoint-search">${t('people.search')}</label>
          <div class="in find">${moreIcon('search')}<input id="appoint-search" type="search" placeholder=${t('people.search')} autocomplete="off" @input=${this.#typed}></div></div>
        ${this.problem ? html`<p class="err" role="alert">${icon('alert')}<span>${errorText('appoint', this.problem.code)}</span></p>` : nothing}</div>
      <ul class="people-list" tabindex="0" aria-label=${this.heading}>${this.people.map((person) => this.#row(person))}</ul>`;
  }

  #row({ id, username, name }) {
    return html`<li>${avatar(id, name ?? username, 'm')}<b dir="auto" class="grow">${name ?? username}</b>
      <button class="btn ghost sm" type="button" aria-label=${t('manage.appointThat', { name: name ?? username })} @click=${() => this.#appoint(id, username)}>${t('manage.appointDo')}</button></li>`;
  }

  async #begin() {
    this.#members = await api.members(this.room.id).catch(() => null);
    await this.#search('');
  }

  async #search(query) {
    const wanted = query.toLocaleLowerCase();
    try {
      this.people = this.#members
        ? this.#members.filter(({ role, username, name = '' }) => role !== 'owner' && `${username} ${name}`.toLocaleLowerCase().includes(wanted))
        : (await this.#administration.people(query)).users.filter(({ deactivated }) => !deactivated);
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #appoint(id, username) {
    this.problem = null;
    try {
      await this.#administration.appoint(this.room.id, id);
      this.appointed = username;
      this.done();
    } catch (problem) {
      this.problem = problem;
    }
  }

  #typed = ({ target }) => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(target.value.trim()), PAUSE_MS);
  };
}

customElements.define('parley-appoint', Appoint);
