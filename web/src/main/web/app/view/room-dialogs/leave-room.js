import { html } from 'lit';
import { rooms, router, t } from '../../parley.js';
import { roomLabel } from '../room-names.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import './styles.js';

class LeaveRoom extends FormDialog {
  get heading() { return t('roomDialogs.leave.title', { room: roomLabel(this.room) }); }
  get action() { return t('room.leave'); }
  get errorScope() { return 'leave'; }

  body() {
    return html`<p>${t(this.room.visibility === 'private' ? 'roomDialogs.leave.textPrivate' : 'roomDialogs.leave.text')}</p>`;
  }

  async submit() {
    await this.conversation.whileLeaving(() => rooms.leave(this.room.id));
    this.closeWith();
    router.replace('/');
  }
}

customElements.define('parley-leave-room', LeaveRoom);
