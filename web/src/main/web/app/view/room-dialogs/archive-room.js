import { html } from 'lit';
import { rooms, t } from '../../parley.js';
import { roomLabel } from '../room-names.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import './styles.js';

class ArchiveRoom extends FormDialog {
  get heading() { return t('roomDialogs.archive.title', { room: roomLabel(this.room) }); }
  get action() { return t('roomDialogs.archive.do'); }

  body() {
    return html`<p>${t('roomDialogs.archive.text')}</p>`;
  }

  async submit() {
    await rooms.change(this.room.id, { archived: true });
    this.closeWith();
  }
}

customElements.define('parley-archive-room', ArchiveRoom);
