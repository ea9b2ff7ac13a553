import { html, nothing } from 'lit';
import { pathOfSection } from '../../model/router.js';
import { importOrReload } from '../../modules.js';
import { outbox, phone, router, session, t } from '../../parley.js';
import { withAccountAdmin } from '../lazy-modules.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { moreIcon } from '../more-icons.js';
import './appearance.js';
import { Dialog } from './dialog.js';

/** @type {Record<string, {picture: string, load: () => Promise<unknown>}>} */
const SECTIONS = {
  profile: { picture: 'person', load: withAccountAdmin(() => import('../settings/profile.js')) },
  password: { picture: 'key', load: withAccountAdmin(() => import('../settings/password.js')) },
  sessions: { picture: 'screen', load: withAccountAdmin(() => import('../settings/sessions.js')) },
  appearance: { picture: 'sun', load: async () => {} },
  data: { picture: 'download', load: withAccountAdmin(() => import('../settings/data.js')) },
};

/** The user's settings: the list of sections beside the open one; on a phone, one of the two. */
class Settings extends Dialog {
  static properties = { section: { state: true }, shown: { state: true }, problem: { state: true } };

  constructor() {
    super();
    /** @type {string | null} */
    this.section = null;
    /** The element of the open section, once it is loaded. @type {HTMLElement | null} */
    this.shown = null;
    this.problem = null;
  }

  get size() { return 'wide'; }
  get heading() { return phone.matches && this.section ? t(`settings.${this.section}`) : t('settings.title'); }

  get observed() {
    return [outbox, session];
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(phone, 'change', () => this.requestUpdate());
    if (!phone.matches) this.#open('profile');
  }

  leading() {
    return phone.matches && this.section ? html`<button class="icon-button" type="button" aria-label=${t('settings.back')} @click=${this.#back}>${icon('back')}</button>` : nothing;
  }

  content() {
    return html`<div class="settings" data-section=${this.section ?? nothing}>
      <nav aria-label=${t('settings.title')}><ul>${Object.entries(SECTIONS).map(([name, { picture }]) => html`<li>
          <button class="menu-item" type="button" aria-current=${name === this.section ? 'true' : nothing} ?autofocus=${name === (this.section ?? 'profile')}
            @click=${() => this.#open(name)}>${name === 'appearance' ? icon('sun') : moreIcon(picture)}<span>${t(`settings.${name}`)}</span></button></li>`)}
        ${session.user?.admin ? html`<li><a class="menu-item" href=${pathOfSection('people')} @click=${this.#manage}>${moreIcon('shield')}<span>${t('settings.manage')}</span></a></li>` : nothing}
        </ul>${this.#leaving()}</nav>
      <section aria-label=${this.section ? t(`settings.${this.section}`) : nothing}>${this.shown ?? nothing}</section>
    </div>`;
  }

  #leaving() {
    return html`<div class="settings-foot">
      ${outbox.isEmpty ? nothing : html`<p class="note">${t('settings.signOut.unsent', { count: outbox.size })}</p>`}
      ${this.problem ? html`<p class="err" role="alert">${errorText('form', this.problem.code)}</p>` : nothing}
      <button class="menu-item" type="button" @click=${this.#signOut}>${icon('leave')}<span>${t('settings.signOut')}</span></button></div>`;
  }

  async #open(section) {
    this.section = section;
    this.shown = null;
    this.problem = null;
    const isThere = await importOrReload(SECTIONS[section].load);
    if (this.section !== section) return;
    if (isThere) this.shown = document.createElement(`parley-${section}`);
    else this.problem = { code: 'network' };
    await this.updateComplete;
    if (phone.matches) this.querySelector('.dialog-head .icon-button')?.focus();
  }

  #back = async () => {
    const { section } = this;
    this.section = null;
    this.shown = null;
    await this.updateComplete;
    this.querySelectorAll('nav .menu-item')[Object.keys(SECTIONS).indexOf(section)]?.focus();
  };

  #manage = (event) => {
    event.preventDefault();
    this.close();
    router.go(pathOfSection('people'));
  };

  #signOut = async () => {
    try {
      await session.signOut();
      this.close();
      router.replace('/');
    } catch (problem) {
      this.problem = problem;
    }
  };
}

customElements.define('parley-settings', Settings);
