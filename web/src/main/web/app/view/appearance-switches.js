import { html } from 'lit';
import { LANGUAGES } from '../i18n/language.js';
import { language, t, theme } from '../parley.js';
import { icon } from './icons.js';

/** The language and theme switches in the corner of the sign-in page. */
export const appearanceSwitches = () => html`
  <div class="segmented" role="group" aria-label=${t('language.label')}>
    ${LANGUAGES.map((code) => html`<button type="button" lang=${code} aria-label="${code.toUpperCase()}, ${t(`language.${code}`)}"
      aria-pressed=${String(language.code === code)} @click=${() => language.choose(code)}>${code.toUpperCase()}</button>`)}
  </div>
  <button class="icon-button" type="button" aria-label=${t(theme.isDark ? 'theme.toLight' : 'theme.toDark')}
    @click=${() => theme.choose(theme.isDark ? 'light' : 'dark')}>${icon(theme.isDark ? 'sun' : 'moon')}</button>`;
