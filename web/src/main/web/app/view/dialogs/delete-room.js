import { html } from 'lit';
import { rooms, router, t } from '../../parley.js';
import { roomLabel } from '../room-names.js';
import { FormDialog } from './form-dialog.js';

class DeleteRoom extends FormDialog {
  get heading() { return t('delete.title', { room: roomLabel(this.room) }); }
  get action() { return t('delete.do'); }
  get isDangerous() { return true; }
  get fields() { return ['confirmation']; }

  body() {
    return html`<p>${t('delete.text')}</p>
      <parley-field name="confirmation" label=${t('delete.label', { room: this.room.name })} .error=${this.errors.confirmation}></parley-field>`;
  }

  validate({ confirmation }) {
    return confirmation.trim() === this.room.name ? {} : { confirmation: 'mismatch' };
  }

  async submit() {
    await this.conversation.whileLeaving(() => rooms.delete(this.room.id));
    this.closeWith();
    router.replace('/');
  }
}

customElements.define('parley-delete-room', DeleteRoom);
