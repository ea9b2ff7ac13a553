import { html } from 'lit';
import { rooms, router, t } from '../../parley.js';
import { FormDialog } from './form.js';

class Delete extends FormDialog {
  get heading() { return t('delete.title', { room: this.room.name }); }
  get action() { return t('delete.do'); }
  get dangerous() { return true; }
  get fields() { return ['confirmation']; }

  body() {
    return html`<p>${t('delete.text')}</p>
      <parley-field name="confirmation" label=${t('delete.label', { room: this.room.name })} .error=${this.errors.confirmation}></parley-field>`;
  }

  check({ confirmation }) {
    return confirmation.trim() === this.room.name ? {} : { confirmation: 'mismatch' };
  }

  async perform() {
    await this.conversation.away(() => rooms.delete(this.room.id));
    this.done();
    router.replace('/');
  }
}

customElements.define('parley-delete', Delete);
