import { html } from 'lit';
import { t } from '../../parley.js';
import { displayName } from '../user.js';
import { snippet } from '../quote.js';
import { FormDialog } from './form-dialog.js';

/** Asks before a message is deleted, which cannot be undone. */
class DeleteMessage extends FormDialog {
  get heading() { return t('remove.title'); }
  get action() { return t('remove.do'); }
  get isDangerous() { return true; }

  body() {
    return html`<p>${t('remove.text')}</p>
      <blockquote class="quoted-message" dir="auto"><b dir="auto">${displayName(this.row.user_id, this.row.username)}</b> ${snippet(this.row)}</blockquote>`;
  }

  async submit() {
    await this.conversation.commands.remove(this.row);
    this.closeWith();
  }
}

customElements.define('parley-delete-message', DeleteMessage);
