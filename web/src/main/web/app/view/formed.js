import { html } from 'lit';
import { errorsByField } from '../model/problem.js';
import { focusFirstError, formError } from './field.js';

/**
 * Something that asks for values and does something with them; what is refused is said at its field.
 *
 * @param {typeof import('./element.js').Element} Base
 */
export const formed = (Base) => class extends Base {
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

  /** @returns {string} where an error code that belongs to no field may say something of its own */
  get about() {
    return 'form';
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

  /** @param {Record<string, any>} _values @returns {Record<string, string>} errors by field, before the server is asked */
  check(_values) {
    return {};
  }

  /** @param {Record<string, any>} _values */
  async perform(_values) {}

  /** @param {unknown} beside what stands in the foot before the button */
  form(beside = '') {
    return html`<form class="dlg-body" novalidate @submit=${this.#submit}>
      ${this.body()} ${formError(this.errors, this.about)}
      <div class="dlg-foot">${beside}
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
};
