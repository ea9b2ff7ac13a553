import { html, nothing } from 'lit';
import { pathOfRoom } from '../../model/router.js';
import { api, rooms, router, t } from '../../parley.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { Dialog } from './dialog.js';

class BrowseRooms extends Dialog {
  static properties = { found: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.found = null;
  }

  get heading() { return t('browse.title'); }

  connectedCallback() {
    super.connectedCallback();
    api.publicRooms().then((found) => { this.found = found.filter(({ archived }) => !archived).sort((a, b) => a.name.localeCompare(b.name)); }, this.#failed);
  }

  content() {
    return html`${this.problem ? html`<p class="dialog-body" role="alert">${errorText('form', this.problem.code)}</p>` : nothing}
      ${this.found?.length === 0 ? html`<p class="dialog-body">${t('browse.empty')}</p>` : nothing}
      <ul class="room-list" tabindex="0" aria-label=${this.heading}>${(this.found ?? []).map((room) => this.#row(room))}</ul>`;
  }

  #row(room) {
    const mine = rooms.find(room.id) !== undefined;
    return html`<li>${icon('hash')}
      <div><b dir="auto">${room.name}</b><p dir="auto">${t('browse.members', { count: room.members })}${room.topic ? html` · ${room.topic}` : nothing}</p></div>
      <button class="btn sm ${mine ? 'ghost' : ''}" type="button" aria-label=${t(mine ? 'browse.openRoom' : 'browse.joinRoom', { room: room.name })}
        @click=${() => this.#enter(room, mine)}>${t(mine ? 'browse.open' : 'browse.join')}</button></li>`;
  }

  async #enter(room, mine) {
    try {
      if (!mine) await rooms.join(room.id);
      this.closeWith();
      router.go(pathOfRoom(room.id));
    } catch (problem) {
      this.#failed(problem);
    }
  }

  #failed = (problem) => { this.problem = problem; };
}

customElements.define('parley-browse-rooms', BrowseRooms);
