import { html } from 'lit';
import { pathOfRoom } from '../../model/router.js';
import { rooms, router, t } from '../../parley.js';
import { FormDialog } from '../dialogs/form.js';
import { errorText } from '../field.js';
import './picker.js';

/** With oneself, eight. */
const OTHERS = 7;

/** Opens the conversation with one person or a few: the same people find the same one. */
class NewMessage extends FormDialog {
  static properties = { refusal: { state: true } };

  constructor() {
    super();
    this.refusal = '';
  }

  get heading() { return t('direct.new'); }
  get action() { return t('places.direct.do'); }

  body() {
    return html`<parley-people-picker label=${t('places.direct.label')} max=${OTHERS} .error=${this.refusal} @change=${() => { this.refusal = ''; }}></parley-people-picker>`;
  }

  async perform() {
    const ids = this.querySelector('parley-people-picker').picked.map(({ id }) => id);
    if (!ids.length) return this.#refuse(t('picker.missing'));
    try {
      const room = await rooms.startDirect(ids);
      this.done();
      return router.go(pathOfRoom(room.id));
    } catch (problem) {
      if (!problem.code) throw problem;
      return this.#refuse(errorText('picker', problem.code));
    }
  }

  #refuse(text) {
    this.refusal = text;
    this.querySelector('#picker').focus();
  }
}

customElements.define('parley-new-message', NewMessage);
