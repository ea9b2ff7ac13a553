import { html, nothing } from 'lit';
import { language, t } from '../parley.js';
import { Element } from './element.js';
import { icon } from './icons.js';

/** A labelled input with its hint and its error. */
class Field extends Element {
  static properties = {
    name: {}, label: {}, type: {}, value: {}, autocomplete: {}, hint: {}, error: {}, inputmode: {}, maxlength: { type: Number },
    readonly: { type: Boolean }, autofocus: { type: Boolean }, revealed: { state: true },
  };

  render() {
    const secret = this.type === 'password';
    const id = `field-${this.name}`;
    const described = [this.error && `${id}-error`, this.hint && `${id}-hint`].filter(Boolean).join(' ');
    return html`<div class="form-field ${this.error ? 'bad' : ''}">
      <label for=${id}>${this.label}</label>
      <div class="input-box">
        <input id=${id} name=${this.name} type=${secret && !this.revealed ? 'password' : 'text'} .defaultValue=${this.value ?? ''}
          autocomplete=${this.autocomplete ?? 'off'} autocapitalize="none" spellcheck="false" inputmode=${this.inputmode ?? nothing} maxlength=${this.maxlength ?? nothing}
          ?readonly=${this.readonly} ?autofocus=${this.autofocus}
          aria-invalid=${this.error ? 'true' : 'false'} aria-describedby=${described || nothing}>
        ${secret ? this.#reveal(id) : nothing}
      </div>
      ${this.error ? html`<p class="err" id="${id}-error">${icon('alert')}<span>${errorText(this.name, this.error)}</span></p>` : nothing}
      ${this.hint ? html`<p class="hint" id="${id}-hint">${this.hint}</p>` : nothing}
    </div>`;
  }

  #reveal(id) {
    return html`<button class="icon-button" type="button" aria-controls=${id}
      aria-label=${t(this.revealed ? 'field.password.hide' : 'field.password.show')}
      @click=${() => { this.revealed = !this.revealed; }}>${icon(this.revealed ? 'eye-off' : 'eye')}</button>`;
  }
}

customElements.define('parley-field', Field);

/** The message of an error code: the one for this field if there is one, else the general one. */
export function errorText(field, code) {
  return t([`error.${field}.${code}`, `error.${code}`].find((key) => language.has(key)) ?? 'error.bad_request');
}

/** Errors that belong to no field. @param {string} about the scope of error messages */
export const formError = (errors, about = 'form') => (errors.form ? html`<p class="err" role="alert">${icon('alert')}<span>${errorText(about, errors.form)}</span></p>` : nothing);

/** @param {HTMLElement} element focuses its first invalid input once its errors are rendered */
export async function focusFirstError(element) {
  await element.updateComplete;
  await Promise.all([...element.querySelectorAll('parley-field')].map((field) => field.updateComplete));
  const input = element.querySelector('[aria-invalid="true"]');
  input?.focus();
  input?.select?.();
}
