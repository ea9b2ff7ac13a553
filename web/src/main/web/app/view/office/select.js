import { html } from 'lit';
import { errorText } from '../field.js';
import { icon } from '../icons.js';

/** @param {{name: string, label: string, chosen: unknown, options: [unknown, string][], error?: string}} of each option a value and what it is called */
export const select = ({ name, label, chosen, options, error }) => html`<div class="f">
  <label for="field-${name}">${label}</label>
  <div class="in pick"><select id="field-${name}" name=${name} aria-invalid=${String(Boolean(error))}>
    ${options.map(([value, text]) => html`<option value=${String(value)} .defaultSelected=${String(value) === String(chosen)}>${text}</option>`)}
  </select>${icon('down')}</div>
  ${error ? html`<p class="err">${icon('alert')}<span>${errorText(name, error)}</span></p>` : ''}
</div>`;

/** @param {{name: string, value: string, title: string, text: string, chosen: boolean}} option */
export const option = ({ name, value, title, text, chosen }) => html`<label class="option"><input type="radio" name=${name} value=${value} .defaultChecked=${chosen}>
  <span><b>${title}</b><span>${text}</span></span></label>`;
