import { html, nothing } from 'lit';
import { t } from '../../parley.js';
import { FormDialog } from '../dialogs/form.js';
import './styles.js';

/** Asks before something is done that others will feel; where it cannot be undone, a name has to be typed. */
class Confirm extends FormDialog {
  title = '';
  text = '';
  doing = '';
  danger = false;
  /** @type {string | null} what has to be typed */
  typed = null;
  /** @type {() => Promise<unknown>} */
  act = async () => {};

  get heading() { return this.title; }
  get action() { return this.doing; }
  get dangerous() { return this.danger; }
  get fields() { return ['confirmation']; }

  body() {
    return html`<p dir="auto">${this.text}</p>
      ${this.typed ? html`<parley-field name="confirmation" label=${t('delete.label', { room: this.typed })} .error=${this.errors.confirmation}></parley-field>` : nothing}`;
  }

  check({ confirmation }) {
    return this.typed && confirmation.trim() !== this.typed ? { confirmation: 'mismatch' } : {};
  }

  async perform() {
    await this.act();
    this.done();
  }
}

customElements.define('parley-confirm', Confirm);
