import { html, nothing } from 'lit';
import { api, users, t } from '../../parley.js';
import { roomLabel } from '../room-names.js';
import { Dialog } from '../dialogs/dialog.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { displayName, userAvatar } from '../user.js';
import './styles.js';

/** The users banned from a room. */
class Bans extends Dialog {
  static properties = { bans: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.bans = null;
    this.problem = null;
  }

  get heading() { return t('roomDialogs.bans.title', { room: roomLabel(this.room) }); }

  get observed() {
    return [users];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  content() {
    return html`<div class="dialog-top">
        ${this.problem ? html`<p class="err" role="alert">${icon('alert')}<span>${errorText('bans', this.problem.code)}</span></p>` : nothing}
        ${this.bans?.length === 0 ? html`<p class="empty-list">${t('roomDialogs.bans.none')}</p>` : nothing}</div>
      <ul class="user-list" tabindex="0" aria-label=${this.heading}>${(this.bans ?? []).map((user) => this.#row(user))}</ul>`;
  }

  #row({ id, username }) {
    const name = displayName(id, username);
    return html`<li>${userAvatar(id, username, { size: 'm' })}<div><b dir="auto">${name}</b></div>
      <button class="btn ghost sm" type="button" aria-label=${t('roomDialogs.bans.liftThat', { name })} @click=${() => this.#unban(id)}>${t('roomDialogs.bans.lift')}</button></li>`;
  }

  async #unban(id) {
    this.problem = null;
    try {
      await api.unban(this.room.id, id);
      this.bans = this.bans.filter((one) => one.id !== id);
      this.querySelector('.user-list').focus();
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #load() {
    try {
      this.bans = await api.bans(this.room.id);
      users.request(this.bans.map(({ id }) => id));
    } catch (problem) {
      this.problem = problem;
    }
  }
}

customElements.define('parley-bans', Bans);
