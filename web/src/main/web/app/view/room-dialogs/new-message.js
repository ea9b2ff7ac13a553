import { html } from 'lit';
import { pathOfRoom } from '../../model/router.js';
import { rooms, router, t } from '../../parley.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import { errorText } from '../field.js';
import './user-picker.js';

/** Eight members at most, including the user. */
const OTHERS = 7;

/** Opens a direct room; the same users always get the same room. */
class NewMessage extends FormDialog {
  static properties = { refusal: { state: true } };

  constructor() {
    super();
    this.refusal = '';
  }

  get heading() { return t('direct.new'); }
  get action() { return t('roomDialogs.direct.do'); }

  body() {
    return html`<parley-user-picker label=${t('roomDialogs.direct.label')} max=${OTHERS} .error=${this.refusal} @change=${() => { this.refusal = ''; }}></parley-user-picker>`;
  }

  async submit() {
    const ids = this.querySelector('parley-user-picker').picked.map(({ id }) => id);
    if (!ids.length) return this.#refuse(t('userPicker.missing'));
    try {
      const room = await rooms.startDirect(ids);
      this.closeWith();
      return router.go(pathOfRoom(room.id));
    } catch (problem) {
      if (!problem.code) throw problem;
      return this.#refuse(errorText('userPicker', problem.code));
    }
  }

  #refuse(text) {
    this.refusal = text;
    this.querySelector('#picker').focus();
  }
}

customElements.define('parley-new-message', NewMessage);
