import { html, nothing } from 'lit';
import { SECTIONS, pathOfSection } from '../../model/router.js';
import { loaded } from '../../modules.js';
import { router, t } from '../../parley.js';
import { Element } from '../element.js';
import { errorText } from '../field.js';
import { goThere } from '../go.js';
import { icon } from '../icons.js';
import '../office/styles.js';

const LOADERS = {
  people: () => import('./people.js'),
  rooms: () => import('./rooms.js'),
  invitations: () => import('./invitations.js'),
  workspace: () => import('./workspace.js'),
  audit: () => import('./audit.js'),
};

/** The administration, section by section, each with an address of its own. */
class Manage extends Element {
  static properties = { shown: { state: true }, failed: { state: true } };

  #section = '';

  constructor() {
    super();
    /** @type {HTMLElement | null} */
    this.shown = null;
    this.failed = false;
  }

  get followed() {
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
        <a class="ib only-m" href="/" aria-label=${t('room.back')} @click=${goThere}>${icon('back')}</a>
        <div class="title"><h1 tabindex="-1">${t('manage.title')}</h1></div></header>
      <nav class="tabs" aria-label=${t('manage.title')}><ul>${SECTIONS.map((name) => html`<li><a href=${pathOfSection(name)}
        aria-current=${name === this.#section ? 'page' : nothing} @click=${goThere}>${t(`manage.${name}`)}</a></li>`)}</ul></nav>
      <div class="manage">${this.failed ? this.#lost() : this.shown ?? nothing}</div>`;
  }

  #lost() {
    return html`<p class="err" role="alert">${errorText('form', 'network')} <button class="link" type="button" @click=${() => this.#open(this.#section)}>${t('app.retry')}</button></p>`;
  }

  async #open(section) {
    this.#section = section;
    const isThere = await loaded(LOADERS[section]);
    if (this.#section !== section) return;
    this.failed = !isThere;
    this.shown = isThere ? document.createElement(`parley-manage-${section}`) : null;
    await this.updateComplete;
    this.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

customElements.define('parley-manage', Manage);
