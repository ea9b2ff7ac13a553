import { html, nothing } from 'lit';
import { t } from '../../parley.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import './styles.js';

/** Asks for confirmation; what cannot be undone requires typing a name. */
class Confirm extends FormDialog {
  title = '';
  text = '';
  actionLabel = '';
  danger = false;
  /** @type {string | null} the name to be typed */
  typed = null;
  /** @type {() => Promise<unknown>} */
  act = async () => {};

  get heading() { return this.title; }
  get action() { return this.actionLabel; }
  get isDangerous() { return this.danger; }
  get fields() { return ['confirmation']; }

  body() {
    return html`<p dir="auto">${this.text}</p>
      ${this.typed ? html`<parley-field name="confirmation" label=${t('delete.label', { room: this.typed })} .error=${this.errors.confirmation}></parley-field>` : nothing}`;
  }

  validate({ confirmation }) {
    return this.typed && confirmation.trim() !== this.typed ? { confirmation: 'mismatch' } : {};
  }

  async submit() {
    await this.act();
    this.closeWith();
  }
}

customElements.define('parley-confirm', Confirm);
