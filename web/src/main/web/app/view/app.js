import { html, nothing } from 'lit';
import { askFor, loaded } from '../modules.js';
import { drafts, language, router, session, t } from '../parley.js';
import { Element } from './element.js';

const pages = { chat: page('chat', () => import('./chat.js')), signIn: page('sign-in', () => import('./sign-in.js')) };

/** The page: who is signed in decides what it is. */
class App extends Element {
  static properties = { unreachable: { state: true }, ready: { state: true } };

  get followed() {
    return [session];
  }

  connectedCallback() {
    super.connectedCallback();
    this.unreachable = false;
    this.ready = false;
    this.load();
    // Who has had a room open here will most likely have one again: the modules need not wait for the answer.
    if (localStorage.getItem('parley.room')) pages.chat();
    else pages.signIn();
  }

  async load() {
    this.unreachable = false;
    const words = language.load().then(() => { this.ready = true; });
    try {
      await session.load();
    } catch {
      await words;
      this.unreachable = true;
    }
  }

  willUpdate() {
    const user = session.user?.id ?? 0;
    if (user === drafts.owner) return;
    drafts.owner = user;
    if (user && (router.route.page === 'login' || router.route.page === 'register')) router.replace('/');
  }

  render() {
    if (!this.ready) return nothing;
    if (this.unreachable) return this.#unreachable();
    if (!session.workspace) return nothing;
    if (session.user) {
      pages.chat();
      return html`<parley-chat></parley-chat>`;
    }
    pages.signIn();
    return html`<parley-sign-in></parley-sign-in>`;
  }

  #unreachable() {
    return html`<main class="blank">
      <div role="alert"><h1>${t('app.unreachable')}</h1></div>
      <button class="btn" type="button" @click=${() => this.load()}>${t('app.retry')}</button>
    </main>`;
  }
}

function page(name, load) {
  return () => {
    askFor(name);
    return loaded(load);
  };
}

customElements.define('parley-app', App);
