import { html } from 'lit';
import { session, t } from '../../parley.js';
import { FormDialog } from './form.js';

/** Over the page rather than instead of it: nothing that was being written is lost. */
class SignInAgain extends FormDialog {
  get dismissible() { return false; }
  get heading() { return t('again.title'); }
  get action() { return t('signIn.do'); }
  get fields() { return ['username', 'password']; }
  get places() { return { wrong_credentials: 'password' }; }

  body() {
    return html`<p>${t('again.lead')}</p>
      <parley-field name="username" label=${t('field.username')} autocomplete="username" .value=${session.user.username} readonly></parley-field>
      <parley-field name="password" type="password" label=${t('field.password')} autocomplete="current-password" autofocus .error=${this.errors.password}></parley-field>`;
  }

  check({ password }) {
    return password ? {} : { password: 'missing' };
  }

  async perform({ username, password }) {
    await session.signIn(username, password);
    this.done('signed-in');
  }
}

customElements.define('parley-sign-in-again', SignInAgain);
