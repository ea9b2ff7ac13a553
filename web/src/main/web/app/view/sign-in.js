import { html, nothing } from 'lit';
import { errorsByField } from '../model/problem.js';
import { router, session, t, theme } from '../parley.js';
import { signedOutLayout } from './signed-out-layout.js';
import { Element } from './element.js';
import { focusFirstError, formError } from './field.js';

const FIELD_BY_CODE = { wrong_credentials: 'password', forbidden: 'username' };

/** Sign-in and registration. The first account of a server is the administrator's. */
class SignIn extends Element {
  static properties = { invitation: { attribute: false }, registering: { state: true }, errors: { state: true }, busy: { state: true } };

  constructor() {
    super();
    /** The invitation whose link has opened the page. @type {{token: string, workspace: string, room?: {id: number}} | null} */
    this.invitation = null;
    this.errors = {};
    this.busy = false;
    this.registering = router.route.page === 'register';
  }

  get observed() {
    return [session, theme, router];
  }

  connectedCallback() {
    super.connectedCallback();
    if (this.invitation) this.registering = this.#mayRegister;
  }

  get fresh() {
    return session.workspace.fresh;
  }

  /** Registration by invitation requires one. */
  get #mayRegister() {
    const { registration } = session.workspace;
    return this.fresh || registration === 'open' || (registration === 'invite' && this.invitation !== null);
  }

  get #isNew() {
    return this.registering || this.fresh;
  }

  firstUpdated() {
    this.#focusFirst();
  }

  render() {
    document.title = `${t(this.#key('title'))} · ${session.workspace.name}`;
    return signedOutLayout(html`<form novalidate @submit=${this.#submit}>
      <h1 dir="auto">${this.#invited ?? t(this.#key('title'))}</h1>
      <p class="lead" dir="auto">${this.#lead()}</p>
      ${this.#isNew && !this.#mayRegister ? html`<p class="lead">${t(`register.${session.workspace.registration}`)}</p>` : this.#fields()}
      ${this.fresh ? nothing : this.#other()}
    </form>`);
  }

  get #invited() {
    return this.invitation?.sentence;
  }

  #lead() {
    if (session.notice) return t(session.notice);
    if (this.#invited) return t(this.registering ? 'register.invited' : 'signIn.invited');
    return t(this.#key('lead'), { workspace: session.workspace.name });
  }

  #fields() {
    const isNew = this.#isNew;
    return html`
      <parley-field name="username" label=${t('field.username')} autocomplete="username" maxlength="64"
        hint=${isNew ? t('field.username.hint') : nothing} .error=${this.errors.username}></parley-field>
      <parley-field name="password" type="password" label=${t('field.password')} autocomplete=${isNew ? 'new-password' : 'current-password'}
        hint=${isNew ? t('field.password.hint') : nothing} .error=${this.errors.password}></parley-field>
      ${formError(this.errors)}
      <button class="btn" type="submit" aria-disabled=${String(this.busy)}>${t(this.#key('do'))}</button>`;
  }

  #other() {
    if (!this.registering && !this.#mayRegister) {
      return session.workspace.registration === 'invite' ? html`<p class="alt">${t('signIn.byInvitation')}</p>` : nothing;
    }
    const [ask, link, path] = this.registering ? ['register.have', 'register.toSignIn', '/login'] : ['signIn.new', 'signIn.toRegister', '/register'];
    return html`<p class="alt">${t(ask)} <a class="link" href=${path} @click=${this.#switch}>${t(link)}</a></p>`;
  }

  #key(part) {
    if (this.fresh) return `fresh.${part}`;
    return `${this.registering ? 'register' : 'signIn'}.${part}`;
  }

  /** Keeps the address of a deep link, which is opened after signing in. */
  #switch = (event) => {
    event.preventDefault();
    this.registering = !this.registering;
    this.errors = {};
    session.notice = null;
    if (['home', 'login', 'register'].includes(router.route.page)) router.replace(event.currentTarget.getAttribute('href'));
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
      await (this.#isNew ? session.register(username.value.trim(), password.value, this.invitation) : session.signIn(username.value.trim(), password.value));
    } catch (problem) {
      await this.#refused(problem);
    } finally {
      this.busy = false;
    }
  };

  /** On a new server another user may have registered first, or an administrator may have closed registration. */
  async #refused(problem) {
    const shut = this.#isNew && problem.code === 'forbidden';
    if ((this.fresh && problem.status) || shut) await session.load().catch(() => {});
    this.#show(shut ? { form: 'shut' } : errorsByField(problem, ['username', 'password'], FIELD_BY_CODE));
  }

  #show(errors) {
    this.errors = errors;
    focusFirstError(this);
  }

  async #focusFirst() {
    await this.updateComplete;
    const field = this.querySelector('parley-field');
    await field?.updateComplete;
    field?.querySelector('input')?.focus();
  }
}

customElements.define('parley-sign-in', SignIn);
