import { html, nothing } from 'lit';
import { SECTIONS, pathOfSection } from '../../model/router.js';
import { importOrReload } from '../../modules.js';
import { router, t } from '../../parley.js';
import { Element } from '../element.js';
import { errorText } from '../field.js';
import { navigate } from '../navigation.js';
import { icon } from '../icons.js';
import '../account-admin/styles.js';

const LOADERS = {
  people: () => import('./users.js'),
  rooms: () => import('./rooms.js'),
  invitations: () => import('./invitations.js'),
  workspace: () => import('./workspace.js'),
  audit: () => import('./audit.js'),
};

/** The administration. Each section has its own address. */
class Admin extends Element {
  static properties = { shown: { state: true }, failed: { state: true } };

  #section = '';

  constructor() {
    super();
    /** @type {HTMLElement | null} */
    this.shown = null;
    this.failed = false;
  }

  get observed() {
    return [router];
  }

  willUpdate() {
    const { page, section } = router.route;
    if (page === 'manage' && section !== this.#section) this.#open(section);
  }

  firstUpdated() {
    this.querySelector('h1').focus();
  }

  render() {
    return html`<header class="head">
        <a class="icon-button phone-only" href="/" aria-label=${t('room.back')} @click=${navigate}>${icon('back')}</a>
        <div class="title"><h1 tabindex="-1">${t('admin.title')}</h1></div></header>
      <nav class="tabs" aria-label=${t('admin.title')}><ul>${SECTIONS.map((name) => html`<li><a href=${pathOfSection(name)}
        aria-current=${name === this.#section ? 'page' : nothing} @click=${navigate}>${t(`admin.${name}`)}</a></li>`)}</ul></nav>
      <div class="admin">${this.failed ? this.#lost() : this.shown ?? nothing}</div>`;
  }

  #lost() {
    return html`<p class="err" role="alert">${errorText('form', 'network')} <button class="link" type="button" @click=${() => this.#open(this.#section)}>${t('app.retry')}</button></p>`;
  }

  async #open(section) {
    this.#section = section;
    const isThere = await importOrReload(LOADERS[section]);
    if (this.#section !== section) return;
    this.failed = !isThere;
    this.shown = isThere ? document.createElement(`parley-admin-${section}`) : null;
    await this.updateComplete;
    this.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

customElements.define('parley-admin', Admin);
