import { html } from 'lit';
import { errorsByField } from '../../model/problem.js';
import { api, router, session, t, theme } from '../../parley.js';
import { signedOutLayout } from '../signed-out-layout.js';
import { Element } from '../element.js';
import { focusFirstError, formError } from '../field.js';
import { navigate } from '../navigation.js';

/** The page of a password reset link. */
class Reset extends Element {
  static properties = { errors: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.errors = {};
    this.busy = false;
  }

  get observed() {
    return [session, theme];
  }

  async firstUpdated() {
    const field = this.querySelector('parley-field');
    await field?.updateComplete;
    field?.querySelector('input')?.focus();
  }

  render() {
    document.title = `${t('reset.title')} · ${session.workspace.name}`;
    return signedOutLayout(this.errors.form === 'not_found' ? this.#lost() : this.#form());
  }

  #form() {
    return html`<form novalidate @submit=${this.#submit}>
      <h1>${t('reset.title')}</h1>
      <p class="lead" dir="auto">${t('reset.lead', { workspace: session.workspace.name })}</p>
      <parley-field name="password" type="password" label=${t('field.newPassword')} autocomplete="new-password" hint=${t('field.password.hint')}
        .error=${this.errors.password}></parley-field>
      ${formError(this.errors)}
      <button class="btn" type="submit" aria-disabled=${String(this.busy)}>${t('reset.do')}</button>
    </form>`;
  }

  #lost() {
    return html`<div class="entry">
      <h1>${t('reset.lost')}</h1>
      <p class="lead" role="alert">${t('reset.lostText')}</p>
      <a class="btn" href="/" @click=${navigate}>${session.user ? t('join.home') : t('signIn.do')}</a>
    </div>`;
  }

  #submit = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    const password = event.target.elements.password.value;
    if (!password) return this.#show({ password: 'missing' });
    this.busy = true;
    try {
      await api.request('POST', '/reset', { token: router.route.token, password });
      // The reset has ended all sessions, also the one of this browser.
      await session.load();
      session.notice = 'reset.done';
      router.replace('/login');
    } catch (problem) {
      this.#show(errorsByField(problem, ['password']));
    } finally {
      this.busy = false;
    }
  };

  #show(errors) {
    this.errors = errors;
    focusFirstError(this);
  }
}

customElements.define('parley-reset', Reset);
