import { html } from 'lit';
import { errorText } from '../field.js';
import { icon } from '../icons.js';

/** @param {{name: string, label: string, chosen: unknown, options: [unknown, string][], error?: string}} options each option is a value and its label */
export const select = ({ name, label, chosen, options, error }) => html`<div class="form-field">
  <label for="field-${name}">${label}</label>
  <div class="input-box picked-user"><select id="field-${name}" name=${name} aria-invalid=${String(Boolean(error))}>
    ${options.map(([value, text]) => html`<option value=${String(value)} .defaultSelected=${String(value) === String(chosen)}>${text}</option>`)}
  </select>${icon('down')}</div>
  ${error ? html`<p class="err">${icon('alert')}<span>${errorText(name, error)}</span></p>` : ''}
</div>`;

/** @param {{name: string, value: string, title: string, text: string, chosen: boolean}} option */
export const option = ({ name, value, title, text, chosen }) => html`<label class="option"><input type="radio" name=${name} value=${value} .defaultChecked=${chosen}>
  <span><b>${title}</b><span>${text}</span></span></label>`;
