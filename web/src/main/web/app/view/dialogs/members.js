import { html, nothing } from 'lit';
import { api, session, t } from '../../parley.js';
import { avatar } from '../avatar.js';
import { errorText } from '../field.js';
import { Dialog } from './frame.js';

class Members extends Dialog {
  static properties = { members: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.members = null;
  }

  get heading() { return t('members.title', { room: this.room.name }); }

  connectedCallback() {
    super.connectedCallback();
    api.members(this.room.id).then((members) => { this.members = members; }, (problem) => { this.problem = problem; });
  }

  content() {
    if (this.problem) return html`<p class="dlg-body" role="alert">${errorText('form', this.problem.code)}</p>`;
    return html`<ul class="people-list" tabindex="0" aria-label=${this.heading}>${(this.members ?? []).map((member) => this.#row(member))}</ul>`;
  }

  #row({ id, username, role }) {
    return html`<li>${avatar(id, username, 'm')}<b dir="auto">${username}</b>
      ${id === session.user.id ? html`<span>(${t('members.you')})</span>` : nothing}
      ${role === 'member' ? nothing : html`<span class="role">${t(`role.${role}`)}</span>`}</li>`;
  }
}

customElements.define('parley-members', Members);
