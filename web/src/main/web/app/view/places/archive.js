import { html } from 'lit';
import { rooms, t } from '../../parley.js';
import { called } from '../called.js';
import { FormDialog } from '../dialogs/form.js';
import './styles.js';

class Archive extends FormDialog {
  get heading() { return t('places.archive.title', { room: called(this.room) }); }
  get action() { return t('places.archive.do'); }

  body() {
    return html`<p>${t('places.archive.text')}</p>`;
  }

  async perform() {
    await rooms.change(this.room.id, { archived: true });
    this.done();
  }
}

customElements.define('parley-archive', Archive);
