import { html, nothing } from 'lit';
import { api, people, t } from '../../parley.js';
import { called } from '../called.js';
import { Dialog } from '../dialogs/frame.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { nameOf, portrait } from '../person.js';
import './styles.js';

/** Who may not come back to a room, until somebody lets them. */
class Bans extends Dialog {
  static properties = { bans: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.bans = null;
    this.problem = null;
  }

  get heading() { return t('places.bans.title', { room: called(this.room) }); }

  get followed() {
    return [people];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  content() {
    return html`<div class="dlg-top">
        ${this.problem ? html`<p class="err" role="alert">${icon('alert')}<span>${errorText('bans', this.problem.code)}</span></p>` : nothing}
        ${this.bans?.length === 0 ? html`<p class="none">${t('places.bans.none')}</p>` : nothing}</div>
      <ul class="people-list" tabindex="0" aria-label=${this.heading}>${(this.bans ?? []).map((person) => this.#row(person))}</ul>`;
  }

  #row({ id, username }) {
    const name = nameOf(id, username);
    return html`<li>${portrait(id, username, { size: 'm' })}<div><b dir="auto">${name}</b></div>
      <button class="btn ghost sm" type="button" aria-label=${t('places.bans.liftThat', { name })} @click=${() => this.#lift(id)}>${t('places.bans.lift')}</button></li>`;
  }

  async #lift(id) {
    this.problem = null;
    try {
      await api.unban(this.room.id, id);
      this.bans = this.bans.filter((one) => one.id !== id);
      this.querySelector('.people-list').focus();
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #load() {
    try {
      this.bans = await api.bans(this.room.id);
      people.want(this.bans.map(({ id }) => id));
    } catch (problem) {
      this.problem = problem;
    }
  }
}

customElements.define('parley-bans', Bans);
