import { html, nothing } from 'lit';
import { pathOfSection } from '../../model/router.js';
import { loaded } from '../../modules.js';
import { outbox, phone, router, session, t } from '../../parley.js';
import { office } from '../on-demand.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { moreIcon } from '../more-icons.js';
import './appearance.js';
import { Dialog } from './frame.js';

/** @type {Record<string, {picture: string, load: () => Promise<unknown>}>} */
const SECTIONS = {
  profile: { picture: 'person', load: office(() => import('../settings/profile.js')) },
  password: { picture: 'key', load: office(() => import('../settings/password.js')) },
  sessions: { picture: 'screen', load: office(() => import('../settings/sessions.js')) },
  appearance: { picture: 'sun', load: async () => {} },
  data: { picture: 'download', load: office(() => import('../settings/data.js')) },
};

/** What one can set for oneself: a section beside the list of them, or on a phone one after the other. */
class Settings extends Dialog {
  static properties = { section: { state: true }, shown: { state: true }, problem: { state: true } };

  constructor() {
    super();
    /** @type {string | null} */
    this.section = null;
    /** The element of the section, once it is there. @type {HTMLElement | null} */
    this.shown = null;
    this.problem = null;
  }

  get size() { return 'wide'; }
  get heading() { return phone.matches && this.section ? t(`settings.${this.section}`) : t('settings.title'); }

  get followed() {
    return [outbox, session];
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(phone, 'change', () => this.requestUpdate());
    if (!phone.matches) this.#open('profile');
  }

  before() {
    return phone.matches && this.section ? html`<button class="ib" type="button" aria-label=${t('settings.back')} @click=${this.#back}>${icon('back')}</button>` : nothing;
  }

  content() {
    return html`<div class="settings" data-section=${this.section ?? nothing}>
      <nav aria-label=${t('settings.title')}><ul>${Object.entries(SECTIONS).map(([name, { picture }]) => html`<li>
          <button class="opt" type="button" aria-current=${name === this.section ? 'true' : nothing} ?autofocus=${name === (this.section ?? 'profile')}
            @click=${() => this.#open(name)}>${name === 'appearance' ? icon('sun') : moreIcon(picture)}<span>${t(`settings.${name}`)}</span></button></li>`)}
        ${session.user?.admin ? html`<li><a class="opt" href=${pathOfSection('people')} @click=${this.#manage}>${moreIcon('shield')}<span>${t('settings.manage')}</span></a></li>` : nothing}
        </ul>${this.#leaving()}</nav>
      <section aria-label=${this.section ? t(`settings.${this.section}`) : nothing}>${this.shown ?? nothing}</section>
    </div>`;
  }

  #leaving() {
    return html`<div class="settings-foot">
      ${outbox.isEmpty ? nothing : html`<p class="note">${t('settings.signOut.unsent', { count: outbox.size })}</p>`}
      ${this.problem ? html`<p class="err" role="alert">${errorText('form', this.problem.code)}</p>` : nothing}
      <button class="opt" type="button" @click=${this.#signOut}>${icon('leave')}<span>${t('settings.signOut')}</span></button></div>`;
  }

  async #open(section) {
    this.section = section;
    this.shown = null;
    this.problem = null;
    const isThere = await loaded(SECTIONS[section].load);
    if (this.section !== section) return;
    if (isThere) this.shown = document.createElement(`parley-${section}`);
    else this.problem = { code: 'network' };
    await this.updateComplete;
    if (phone.matches) this.querySelector('.dlg-head .ib')?.focus();
  }

  #back = async () => {
    const { section } = this;
    this.section = null;
    this.shown = null;
    await this.updateComplete;
    this.querySelectorAll('nav .opt')[Object.keys(SECTIONS).indexOf(section)]?.focus();
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
