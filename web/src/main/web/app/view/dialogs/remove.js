import { html } from 'lit';
import { t } from '../../parley.js';
import { nameOf } from '../person.js';
import { snippetOf } from '../quote.js';
import { FormDialog } from './form.js';

/** Asks before a message is deleted: nobody can bring it back. */
class Remove extends FormDialog {
  get heading() { return t('remove.title'); }
  get action() { return t('remove.do'); }
  get dangerous() { return true; }

  body() {
    return html`<p>${t('remove.text')}</p>
      <blockquote class="cited" dir="auto"><b dir="auto">${nameOf(this.row.user_id, this.row.username)}</b> ${snippetOf(this.row)}</blockquote>`;
  }

  async perform() {
    await this.conversation.remove(this.row);
    this.done();
  }
}

customElements.define('parley-remove', Remove);
