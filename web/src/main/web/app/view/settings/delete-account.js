import { html } from 'lit';
import { Account } from '../../model/account-admin/account.js';
import { api, router, session, t } from '../../parley.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import '../account-admin/styles.js';

/** Deletes the user's account. */
class DeleteAccount extends FormDialog {
  get heading() { return t('deletion.title'); }
  get action() { return t('deletion.do'); }
  get isDangerous() { return true; }
  get fields() { return ['password', 'typed']; }
  get fieldByCode() { return { wrong_credentials: 'password', conflict: 'typed' }; }

  body() {
    const { username } = session.user ?? {};
    return html`<p>${t('deletion.text')}</p>
      <fieldset class="choice"><legend>${t('deletion.messages')}</legend>
        ${this.#option('keep', true)} ${this.#option('delete', false)}</fieldset>
      <parley-field name="password" type="password" label=${t('field.password')} autocomplete="current-password" .error=${this.errors.password}></parley-field>
      <parley-field name="typed" label=${t('delete.label', { room: username })} .error=${this.errors.typed}></parley-field>`;
  }

  #option(value, chosen) {
    return html`<label class="option"><input type="radio" name="messages" value=${value} ?checked=${chosen}>
      <span><b>${t(`deletion.${value}`)}</b><span>${t(`deletion.${value}Text`)}</span></span></label>`;
  }

  validate({ password, typed }) {
    const { username } = session.user;
    return { ...(!password && { password: 'missing' }), ...(typed.trim() !== username && { typed: 'mismatch' }) };
  }

  async submit({ password, messages }) {
    await session.whileEnding(() => new Account(api).delete(password, messages));
    document.querySelector('parley-settings')?.close();
    this.closeWith();
    session.close('deletion.done');
    router.replace('/');
  }
}

customElements.define('parley-delete-account', DeleteAccount);
