import { html } from 'lit';
import { Account } from '../../model/office/account.js';
import { api, session, t } from '../../parley.js';
import { FormSection } from './section.js';

/** Another password: whoever knows the old one is out everywhere else. */
class Password extends FormSection {
  get action() { return t('password.do'); }
  get fields() { return ['current', 'password']; }
  get places() { return { wrong_credentials: 'current' }; }

  /** Password managers want to know whose it is. */
  body() {
    return html`<p>${t('password.text')}</p>
      <input class="vh" name="username" autocomplete="username" .value=${session.user?.username ?? ''} readonly tabindex="-1" aria-hidden="true">
      <parley-field name="current" type="password" label=${t('field.currentPassword')} autocomplete="current-password" .error=${this.errors.current}></parley-field>
      <parley-field name="password" type="password" label=${t('field.newPassword')} autocomplete="new-password" hint=${t('field.password.hint')} .error=${this.errors.password}></parley-field>`;
  }

  check({ current, password }) {
    return { ...(!current && { current: 'missing' }), ...(!password && { password: 'missing' }) };
  }

  async perform({ current, password }) {
    this.said = '';
    await new Account(api).changePassword(current, password);
    this.errors = {};
    this.said = 'password.done';
    this.querySelector('form').reset();
  }
}

customElements.define('parley-password', Password);
