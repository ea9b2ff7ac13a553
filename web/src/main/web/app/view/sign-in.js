import { html, nothing } from 'lit';
import { errorsByField } from '../model/problem.js';
import { router, session, t, theme } from '../parley.js';
import { Element } from './element.js';
import { focusFirstError, formError } from './field.js';
import { mark } from './icons.js';
import { lookSwitches } from './look-switches.js';
import { artwork } from './sign-in-art.js';

const PLACES = { wrong_credentials: 'password', name_taken: 'username' };

/** Signing in, and making an account: the first one ever is the administrator's. */
class SignIn extends Element {
  static properties = { registering: { state: true }, errors: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.errors = {};
    this.busy = false;
    this.registering = router.route.page === 'register';
  }

  get followed() {
    return [session, theme, router];
  }

  get fresh() {
    return session.workspace.fresh;
  }

  firstUpdated() {
    this.#focusFirst();
  }

  render() {
    const closed = this.registering && session.workspace.registration !== 'open' && !this.fresh;
    document.title = `${t(this.#key('title'))} · ${session.workspace.name}`;
    return html`<div class="login">
      <main class="pane">
        <div class="top">${mark()}<b>${t('app.name')}</b>${lookSwitches()}</div>
        <form novalidate @submit=${this.#submit}>
          <h1>${t(this.#key('title'))}</h1>
          <p class="lead">${t(this.#key('lead'), { workspace: session.workspace.name })}</p>
          ${closed ? html`<p class="lead">${t('register.closed')}</p>` : this.#fields()}
          ${this.fresh ? nothing : this.#other()}
        </form>
      </main>
      <aside class="art" aria-hidden="true">${artwork()}<p>${t('signIn.art')}</p></aside>
    </div>`;
  }

  #fields() {
    const isNew = this.registering || this.fresh;
    return html`
      <parley-field name="username" label=${t('field.username')} autocomplete="username" maxlength="64"
        hint=${isNew ? t('field.username.hint') : nothing} .error=${this.errors.username}></parley-field>
      <parley-field name="password" type="password" label=${t('field.password')} autocomplete=${isNew ? 'new-password' : 'current-password'}
        hint=${isNew ? t('field.password.hint') : nothing} .error=${this.errors.password}></parley-field>
      ${formError(this.errors)}
      <button class="btn" type="submit" aria-disabled=${String(this.busy)}>${t(this.#key('do'))}</button>`;
  }

  #other() {
    const [ask, link, path] = this.registering ? ['register.have', 'register.toSignIn', '/login'] : ['signIn.new', 'signIn.toRegister', '/register'];
    if (!this.registering && session.workspace.registration === 'closed') return nothing;
    return html`<p class="alt">${t(ask)} <a class="link" href=${path} @click=${this.#switch}>${t(link)}</a></p>`;
  }

  #key(part) {
    if (this.fresh) return `fresh.${part}`;
    return `${this.registering ? 'register' : 'signIn'}.${part}`;
  }

  /** Stays on the address of a deep link, which is where the user wants to be afterwards. */
  #switch = (event) => {
    event.preventDefault();
    this.registering = !this.registering;
    this.errors = {};
    if (router.route.page !== 'room') router.replace(event.currentTarget.getAttribute('href'));
    this.#focusFirst();
  };

  #submit = async (event) => {
    event.preventDefault();
    if (this.busy) return;
    const { username, password } = event.target.elements;
    const missing = { ...(!username.value.trim() && { username: 'missing' }), ...(!password.value && { password: 'missing' }) };
    if (Object.keys(missing).length) return this.#show(missing);
    this.busy = true;
    try {
      const isNew = this.registering || this.fresh;
      await (isNew ? session.register(username.value.trim(), password.value) : session.signIn(username.value.trim(), password.value));
    } catch (problem) {
      await this.#refused(problem);
    } finally {
      this.busy = false;
    }
  };

  /** Somebody else may have been first on a fresh server. */
  async #refused(problem) {
    if (this.fresh && problem.status) await session.load().catch(() => {});
    this.#show(errorsByField(problem, ['username', 'password'], PLACES));
  }

  #show(errors) {
    this.errors = errors;
    focusFirstError(this);
  }

  async #focusFirst() {
    await this.updateComplete;
    const field = this.querySelector('parley-field');
    await field?.updateComplete;
    field?.querySelector('input').focus();
  }
}

customElements.define('parley-sign-in', SignIn);
