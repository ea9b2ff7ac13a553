import { html } from 'lit';
import { errorsByField } from '../../model/problem.js';
import { t } from '../../parley.js';
import { focusFirstError, formError } from '../field.js';
import { Dialog } from './frame.js';

/** A dialog that asks for something and does it; what is refused is said at its field. */
export class FormDialog extends Dialog {
  static properties = { errors: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.errors = {};
    this.busy = false;
  }

  /** @returns {string[]} names of the fields */
  get fields() {
    return [];
  }

  /** @returns {Record<string, string>} the field of an error code that names none */
  get places() {
    return {};
  }

  get action() {
    return '';
  }

  get dangerous() {
    return false;
  }

  body() {
    return '';
  }

  /** @param {Record<string, string>} _values @returns {Record<string, string>} errors by field, before the server is asked */
  check(_values) {
    return {};
  }

  /** @param {Record<string, string>} _values */
  async perform(_values) {}

  content() {
    return html`<form class="dlg-body" novalidate @submit=${this.#submit}>
      ${this.body()} ${formError(this.errors)}
      <div class="dlg-foot">
        ${this.dismissible ? html`<button class="btn ghost sm" type="button" @click=${() => this.close()}>${t('dialog.cancel')}</button>` : ''}
        <button class="btn sm ${this.dangerous ? 'danger' : ''}" type="submit" aria-disabled=${String(this.busy)}>${this.action}</button>
      </div></form>`;
  }

  #submit = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    const values = Object.fromEntries(new FormData(event.target));
    const errors = this.check(values);
    if (Object.keys(errors).length) return this.#show(errors);
    this.busy = true;
    try {
      await this.perform(values);
    } catch (problem) {
      if (!problem.code) throw problem;
      this.#show(errorsByField(problem, this.fields, this.places));
    } finally {
      this.busy = false;
    }
  };

  #show(errors) {
    this.errors = errors;
    focusFirstError(this);
  }
}
