import { html } from 'lit';
import { session, t } from '../../parley.js';
import { FormDialog } from './form-dialog.js';

/** Signs in again over the open page, so that drafts are not lost. */
class SignInAgain extends FormDialog {
  get dismissible() { return false; }
  get heading() { return t('signInAgain.title'); }
  get action() { return t('signIn.do'); }
  get fields() { return ['username', 'password']; }
  get fieldByCode() { return { wrong_credentials: 'password' }; }

  body() {
    return html`<p>${t('signInAgain.lead')}</p>
      <parley-field name="username" label=${t('field.username')} autocomplete="username" .value=${session.user.username} readonly></parley-field>
      <parley-field name="password" type="password" label=${t('field.password')} autocomplete="current-password" autofocus .error=${this.errors.password}></parley-field>`;
  }

  validate({ password }) {
    return password ? {} : { password: 'missing' };
  }

  async submit({ username, password }) {
    await session.signIn(username, password);
    this.closeWith('signed-in');
  }
}

customElements.define('parley-sign-in-again', SignInAgain);
