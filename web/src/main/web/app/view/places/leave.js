import { html } from 'lit';
import { rooms, router, t } from '../../parley.js';
import { called } from '../called.js';
import { FormDialog } from '../dialogs/form.js';
import './styles.js';

class Leave extends FormDialog {
  get heading() { return t('places.leave.title', { room: called(this.room) }); }
  get action() { return t('room.leave'); }
  get about() { return 'leave'; }

  body() {
    return html`<p>${t(this.room.visibility === 'private' ? 'places.leave.textPrivate' : 'places.leave.text')}</p>`;
  }

  async perform() {
    await this.conversation.away(() => rooms.leave(this.room.id));
    this.done();
    router.replace('/');
  }
}

customElements.define('parley-leave', Leave);
