import { html } from 'lit';
import { rooms, router, t } from '../../parley.js';
import { FormDialog } from './form.js';

class Leave extends FormDialog {
  get heading() { return t('leave.title', { room: this.room.name }); }
  get action() { return t('leave.do'); }

  body() {
    return html`<p>${t(this.room.visibility === 'private' ? 'leave.textPrivate' : 'leave.text')}</p>`;
  }

  async perform() {
    await this.conversation.away(() => rooms.leave(this.room.id));
    this.done();
    router.replace('/');
  }
}

customElements.define('parley-leave', Leave);
