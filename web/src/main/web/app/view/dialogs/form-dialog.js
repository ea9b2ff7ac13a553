import { html } from 'lit';
import { t } from '../../parley.js';
import { FormMixin } from '../form-mixin.js';
import { Dialog } from './dialog.js';

/** A dialog with a form. */
export class FormDialog extends FormMixin(Dialog) {
  content() {
    return this.form(this.dismissible ? html`<button class="btn ghost sm" type="button" @click=${() => this.close()}>${t('dialog.cancel')}</button>` : '');
  }
}
