import { html } from 'lit';
import { t } from '../../parley.js';
import { formed } from '../formed.js';
import { Dialog } from './frame.js';

/** A dialog that asks for something and does it. */
export class FormDialog extends formed(Dialog) {
  content() {
    return this.form(this.dismissible ? html`<button class="btn ghost sm" type="button" @click=${() => this.close()}>${t('dialog.cancel')}</button>` : '');
  }
}
