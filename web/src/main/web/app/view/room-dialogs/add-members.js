import { html, nothing } from 'lit';
import { api, t } from '../../parley.js';
import { roomLabel } from '../room-names.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import { openDialog } from '../open-dialog.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { displayName } from '../user.js';
import './user-picker.js';

/** Adds members to a room. */
class AddMembers extends FormDialog {
  static properties = { refusal: { state: true }, members: { state: true } };

  constructor() {
    super();
    this.refusal = '';
    /** Ids of the current members. @type {Set<number>} */
    this.members = new Set();
  }

  get heading() { return t('roomDialogs.invite.title', { room: roomLabel(this.room) }); }
  get action() { return t('roomDialogs.invite.do'); }

  connectedCallback() {
    super.connectedCallback();
    api.members(this.room.id).then((members) => { this.members = new Set(members.map(({ id }) => id)); }, () => {});
  }

  body() {
    return html`<parley-user-picker label=${t('roomDialogs.invite.label')} .without=${this.members} .error=${this.refusal} @change=${() => { this.refusal = ''; }}></parley-user-picker>
      ${this.room.visibility === 'private' ? html`<p class="hint">${t('roomDialogs.invite.private')}</p>` : nothing}
      <button class="link" type="button" @click=${this.#link}>${icon('link')}<span>${t('roomDialogs.invite.link')}</span></button>`;
  }

  /** Adds one after the other. A user who could not be added stays selected, and is named in the error. */
  async submit() {
    const picker = this.querySelector('parley-user-picker');
    if (!picker.picked.length) return this.#refuse(t('userPicker.missing'));
    for (const user of picker.picked) {
      try {
        await api.putMember(this.room.id, user.id, 'member');
        picker.deselect(({ id }) => id === user.id);
      } catch (problem) {
        return this.#refuse(refusalOf(problem, displayName(user.id, user.username)));
      }
    }
    return this.closeWith();
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
  if (code === 'conflict') return t('roomDialogs.invite.banned', { name });
  return code === 'user_not_found' ? t('roomDialogs.invite.gone', { name }) : errorText('invite', code);
}

customElements.define('parley-add-members', AddMembers);
