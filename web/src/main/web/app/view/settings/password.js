import { html } from 'lit';
import { Account } from '../../model/account-admin/account.js';
import { api, session, t } from '../../parley.js';
import { FormSection } from './form-section.js';

/** Changes the password, which ends all other sessions. */
class Password extends FormSection {
  get action() { return t('password.do'); }
  get fields() { return ['current', 'password']; }
  get fieldByCode() { return { wrong_credentials: 'current' }; }

  /** Password managers need the username too. */
  body() {
    return html`<p>${t('password.text')}</p>
      <input class="visually-hidden" name="username" autocomplete="username" .value=${session.user?.username ?? ''} readonly tabindex="-1" aria-hidden="true">
      <parley-field name="current" type="password" label=${t('field.currentPassword')} autocomplete="current-password" .error=${this.errors.current}></parley-field>
      <parley-field name="password" type="password" label=${t('field.newPassword')} autocomplete="new-password" hint=${t('field.password.hint')} .error=${this.errors.password}></parley-field>`;
  }

  validate({ current, password }) {
    return { ...(!current && { current: 'missing' }), ...(!password && { password: 'missing' }) };
  }

  async submit({ current, password }) {
    this.status = '';
    await new Account(api).changePassword(current, password);
    this.errors = {};
    this.status = 'password.done';
    this.querySelector('form').reset();
  }
}

customElements.define('parley-password', Password);
