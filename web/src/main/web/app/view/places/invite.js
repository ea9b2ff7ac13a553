import { html, nothing } from 'lit';
import { api, t } from '../../parley.js';
import { called } from '../called.js';
import { FormDialog } from '../dialogs/form.js';
import { openDialog } from '../open-dialog.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { nameOf } from '../person.js';
import './picker.js';

/** Brings people into a room, at once. */
class Invite extends FormDialog {
  static properties = { refusal: { state: true }, members: { state: true } };

  constructor() {
    super();
    this.refusal = '';
    /** Who is in already. @type {Set<number>} */
    this.members = new Set();
  }

  get heading() { return t('places.invite.title', { room: called(this.room) }); }
  get action() { return t('places.invite.do'); }

  connectedCallback() {
    super.connectedCallback();
    api.members(this.room.id).then((members) => { this.members = new Set(members.map(({ id }) => id)); }, () => {});
  }

  body() {
    return html`<parley-people-picker label=${t('places.invite.label')} .without=${this.members} .error=${this.refusal} @change=${() => { this.refusal = ''; }}></parley-people-picker>
      ${this.room.visibility === 'private' ? html`<p class="hint">${t('places.invite.private')}</p>` : nothing}
      <button class="link" type="button" @click=${this.#link}>${icon('link')}<span>${t('places.invite.link')}</span></button>`;
  }

  /** One after the other: who could not be brought in stays picked, and is named. */
  async perform() {
    const picker = this.querySelector('parley-people-picker');
    if (!picker.picked.length) return this.#refuse(t('picker.missing'));
    for (const person of picker.picked) {
      try {
        await api.putMember(this.room.id, person.id, 'member');
        picker.drop(({ id }) => id === person.id);
      } catch (problem) {
        return this.#refuse(refusalOf(problem, nameOf(person.id, person.username)));
      }
    }
    return this.done();
  }

  #refuse(text) {
    this.refusal = text;
    this.querySelector('#picker').focus();
  }

  #link = () => {
    this.close();
    openDialog('invite-link', { room: this.room });
  };
}

function refusalOf({ code }, name) {
  if (code === 'conflict') return t('places.invite.banned', { name });
  return code === 'user_not_found' ? t('places.invite.gone', { name }) : errorText('invite', code);
}

customElements.define('parley-invite', Invite);
