import { html } from 'lit';
import { pathOfRoom } from '../../model/router.js';
import { rooms, router, t } from '../../parley.js';
import { icon } from '../icons.js';
import { FormDialog } from './form-dialog.js';

const VISIBILITIES = ['public', 'private'];

class CreateRoom extends FormDialog {
  static properties = { visibility: { state: true } };

  constructor() {
    super();
    this.visibility = 'public';
  }

  get heading() { return t('create.title'); }
  get action() { return t('create.do'); }
  get fields() { return ['name', 'topic']; }

  body() {
    return html`
      <parley-field name="name" label=${t('field.name')} hint=${t('field.name.hint')} maxlength="80" .error=${this.errors.name}></parley-field>
      <fieldset class="choice"><legend>${t('create.visibility')}</legend>
        <div class="radios">${VISIBILITIES.map((value) => html`<label><input type="radio" name="visibility" value=${value} .checked=${value === this.visibility}
          @change=${() => { this.visibility = value; }}><span>${icon(value === 'private' ? 'lock' : 'hash')}${t(`create.${value}`)}</span></label>`)}</div>
        <p class="hint">${t(`create.${this.visibility}.hint`)}</p></fieldset>
      <parley-field name="topic" label=${t('field.topic.optional')} maxlength="250" .error=${this.errors.topic}></parley-field>`;
  }

  validate({ name }) {
    return name.trim() ? {} : { name: 'missing' };
  }

  async submit({ name, topic, visibility }) {
    const room = await rooms.create({ name: name.trim(), visibility, ...(topic.trim() && { topic: topic.trim() }) });
    this.closeWith();
    router.go(pathOfRoom(room.id));
  }
}

customElements.define('parley-create-room', CreateRoom);
