import { html } from 'lit';
import { errorsByField } from '../model/problem.js';
import { focusFirstError, formError } from './field.js';

/**
 * Adds a form with validation, submission and error messages.
 *
 * @param {typeof import('./element.js').Element} Base
 */
export const FormMixin = (Base) => class extends Base {
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
  get fieldByCode() {
    return {};
  }

  /** @returns {string} the scope of error messages that belong to no field */
  get errorScope() {
    return 'form';
  }

  get action() {
    return '';
  }

  get isDangerous() {
    return false;
  }

  body() {
    return '';
  }

  /** Validates before the server is asked. @param {Record<string, any>} _values @returns {Record<string, string>} errors by field */
  validate(_values) {
    return {};
  }

  /** @param {Record<string, any>} _values */
  async submit(_values) {}

  /** @param {unknown} beside rendered in the footer before the button */
  form(beside = '') {
    return html`<form class="dialog-body" novalidate @submit=${this.#onSubmit}>
      ${this.body()} ${formError(this.errors, this.errorScope)}
      <div class="dialog-foot">${beside}
        <button class="btn sm ${this.isDangerous ? 'danger' : ''}" type="submit" aria-disabled=${String(this.busy)}>${this.action}</button>
      </div></form>`;
  }

  #onSubmit = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    const values = Object.fromEntries(new FormData(event.target));
    const errors = this.validate(values);
    if (Object.keys(errors).length) return this.#showErrors(errors);
    this.busy = true;
    try {
      await this.submit(values);
    } catch (problem) {
      if (!problem.code) throw problem;
      this.#showErrors(errorsByField(problem, this.fields, this.fieldByCode));
    } finally {
      this.busy = false;
    }
  };

  #showErrors(errors) {
    this.errors = errors;
    focusFirstError(this);
  }
};
