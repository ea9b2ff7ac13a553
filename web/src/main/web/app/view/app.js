import { html, nothing } from 'lit';
import { drafts, language, outbox, rooms, router, session, t } from '../parley.js';
import { Element } from './element.js';

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
    outbox.clear();
    rooms.clear();
    if (user && (router.route.page === 'login' || router.route.page === 'register')) router.replace('/');
  }

  render() {
    if (!this.ready) return nothing;
    if (this.unreachable) return this.#unreachable();
    if (!session.workspace) return nothing;
    if (session.user) {
      import('./chat.js');
      return html`<parley-chat></parley-chat>`;
    }
    import('./sign-in.js');
    return html`<parley-sign-in></parley-sign-in>`;
  }

  #unreachable() {
    return html`<main class="blank">
      <p role="alert">${t('app.unreachable')}</p>
      <button class="btn" type="button" @click=${() => this.load()}>${t('app.retry')}</button>
    </main>`;
  }
}

customElements.define('parley-app', App);
