import { html, nothing } from 'lit';
import { LANGUAGES } from '../../i18n/language.js';
import { language, outbox, router, session, t, theme } from '../../parley.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { Dialog } from './frame.js';

const THEMES = ['system', 'light', 'dark'];

class Settings extends Dialog {
  static properties = { problem: { state: true } };

  get heading() { return t('settings.title'); }

  get followed() {
    return [theme, outbox];
  }

  content() {
    return html`<div class="dlg-body">
      ${this.#choice('theme', t('settings.theme'), THEMES.map((value) => [value, t(`settings.theme.${value}`)]), theme.choice, (value) => theme.choose(value))}
      ${this.#choice('language', t('language.label'), LANGUAGES.map((code) => [code, t(`language.${code}`)]), language.code, (code) => language.choose(code))}
      ${this.problem ? html`<p class="err" role="alert">${errorText('form', this.problem.code)}</p>` : nothing}
      <div class="dlg-foot">
        ${outbox.isEmpty ? nothing : html`<p class="note grow">${t('settings.signOut.unsent', { count: outbox.size })}</p>`}
        <button class="btn ghost sm" type="button" @click=${this.#signOut}>${icon('leave')}${t('settings.signOut')}</button></div>
    </div>`;
  }

  #choice(name, label, options, chosen, choose) {
    return html`<fieldset class="choice"><legend>${label}</legend>
      <div class="radios">${options.map(([value, text]) => html`<label lang=${name === 'language' ? value : nothing}>
        <input type="radio" name=${name} value=${value} .checked=${value === chosen} @change=${() => choose(value)}><span>${text}</span></label>`)}</div></fieldset>`;
  }

  #signOut = async () => {
    try {
      await session.signOut();
      this.close();
      router.replace('/');
    } catch (problem) {
      this.problem = problem;
    }
  };
}

customElements.define('parley-settings', Settings);
