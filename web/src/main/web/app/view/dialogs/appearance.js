import { html, nothing } from 'lit';
import { LANGUAGES } from '../../i18n/language.js';
import { language, t, theme } from '../../parley.js';
import { Element } from '../element.js';

const THEMES = ['system', 'light', 'dark'];

/** Theme and language, stored in this browser. */
class Appearance extends Element {
  get observed() {
    return [theme];
  }

  render() {
    return html`<div class="dialog-body">
      ${choice('theme', t('settings.theme'), THEMES.map((value) => [value, t(`settings.theme.${value}`)]), theme.choice, (value) => theme.choose(value))}
      ${choice('language', t('language.label'), LANGUAGES.map((code) => [code, t(`language.${code}`)]), language.code, (code) => language.choose(code))}
    </div>`;
  }
}

/** @param {string[][]} options each a value and its label */
function choice(name, label, options, chosen, choose) {
  return html`<fieldset class="choice"><legend>${label}</legend>
    <div class="radios">${options.map(([value, text]) => html`<label lang=${name === 'language' ? value : nothing}>
      <input type="radio" name=${name} value=${value} .checked=${value === chosen} @change=${() => choose(value)}><span>${text}</span></label>`)}</div></fieldset>`;
}

customElements.define('parley-appearance', Appearance);
