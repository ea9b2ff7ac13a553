import { html, nothing } from 'lit';
import { pathOfRoom } from '../model/router.js';
import { preloadModules, importOrReload } from '../modules.js';
import { drafts, language, router, session, t } from '../parley.js';
import { Element } from './element.js';

const pages = {
  chat: page('chat', () => import('./chat.js')),
  signIn: page('sign-in', () => import('./sign-in.js')),
  joinReset: page('sign-in', () => Promise.all([import('./join-reset/join-reset.js'), language.loadNamespace('join-reset')])),
};

/** The page: chosen by the address for invitations and password resets, else by whether a user is signed in. */
class App extends Element {
  static properties = { unreachable: { state: true }, ready: { state: true } };

  get observed() {
    return [session, router];
  }

  connectedCallback() {
    super.connectedCallback();
    this.unreachable = false;
    this.ready = false;
    this.load();
    if (isLinkPage()) return;
    // A user who has had a room open here will most likely have one again: its modules need not wait for the response.
    if (localStorage.getItem('parley.room')) pages.chat();
    else pages.signIn();
  }

  async load() {
    this.unreachable = false;
    const translations = language.load().then(() => isLinkPage() && pages.joinReset()).then(() => { this.ready = true; });
    try {
      await session.load();
    } catch {
      await translations;
      this.unreachable = true;
    }
  }

  willUpdate() {
    const user = session.user?.id ?? 0;
    if (user === drafts.owner) return;
    drafts.owner = user;
    const { page } = router.route;
    if (!user) closeDialogs();
    // A user who has just registered by invitation is already in the room it leads to.
    else if (page === 'join' && session.justRegistered) router.replace(session.invitedTo ? pathOfRoom(session.invitedTo) : '/');
    else if (page === 'login' || page === 'register') router.replace('/');
  }

  render() {
    if (!this.ready) return nothing;
    if (this.unreachable) return this.#unreachable();
    if (!session.workspace) return nothing;
    const { page } = router.route;
    if (page === 'join') return html`<parley-join></parley-join>`;
    if (page === 'reset') return html`<parley-reset></parley-reset>`;
    if (session.user) {
      pages.chat();
      return html`<parley-chat></parley-chat>`;
    }
    pages.signIn();
    return html`<parley-sign-in></parley-sign-in>`;
  }

  #unreachable() {
    return html`<main class="blank-page">
      <div role="alert"><h1>${t('app.unreachable')}</h1></div>
      <button class="btn" type="button" @click=${() => this.load()}>${t('app.retry')}</button>
    </main>`;
  }
}

/** Open dialogs belong to the user who has signed out. */
function closeDialogs() {
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
}

const isLinkPage = () => ['join', 'reset'].includes(router.route.page);

function page(name, load) {
  return () => {
    preloadModules(name);
    return importOrReload(load);
  };
}

customElements.define('parley-app', App);
