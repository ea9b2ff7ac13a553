import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { api, users, presence, session, t } from '../../parley.js';
import { Element } from '../element.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { shortName, userAvatar } from '../user.js';
import './styles.js';

const DEBOUNCE_MS = 150;
const MAX_OPTIONS = 30;

/** A combobox that finds users by a prefix of their names, and keeps the selected ones. */
class UserPicker extends Element {
  static properties = { label: {}, max: { type: Number }, without: { attribute: false }, error: {}, found: { state: true }, at: { state: true }, problem: { state: true } };

  /** @type {import('../../model/user-directory.js').User[]} */
  picked = [];
  /** What `found` was searched with. */
  query = '';
  #timer = null;
  #asked = 0;

  constructor() {
    super();
    /** Ids of users who are not offered. @type {Set<number>} */
    this.without = new Set();
    /** @type {import('../../model/user-directory.js').User[] | null} */
    this.found = null;
    this.at = 0;
    this.problem = null;
  }

  get observed() {
    return [users, presence];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#search('');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Removes users from the selection. @param {(user: import('../../model/user-directory.js').User) => boolean} are */
  deselect(are) {
    this.picked = this.picked.filter((user) => !are(user));
    this.#changed();
  }

  render() {
    const { offered } = this;
    const full = this.picked.length >= (this.max || Infinity);
    return html`<div class="form-field ${this.error ? 'bad' : ''}"><label for="picker">${this.label}</label>
        <div class="input-box picked-users">
          ${repeat(this.picked, ({ id }) => id, (user) => this.#pick(user))}
          <input id="picker" role="combobox" autocomplete="off" spellcheck="false" autocapitalize="none" maxlength="60" ?readonly=${full} aria-expanded=${String(offered.length > 0)}
            aria-controls="picker-list" aria-autocomplete="list" aria-activedescendant=${offered.length ? `picker-${offered[this.at]?.id}` : nothing}
            aria-invalid=${String(Boolean(this.error))} aria-describedby=${this.error ? 'picker-error' : nothing} placeholder=${this.picked.length ? '' : t('userPicker.hint')} @input=${this.#typed} @keydown=${this.#key}></div>
        ${this.error ? html`<p class="err" id="picker-error" role="alert">${icon('alert')}<span>${this.error}</span></p>` : nothing}</div>
      ${this.problem ? html`<p class="err" role="alert">${icon('alert')}<span>${errorText('userPicker', this.problem.code)}</span></p>` : nothing}
      ${this.found && !offered.length ? html`<p class="empty-list" role="status">${this.#emptyText(full)}</p>` : nothing}
      <ul class="user-list picker-options" id="picker-list" role="listbox" aria-label=${t('userPicker.people')} ?hidden=${!offered.length}>
        ${repeat(offered, ({ id }) => id, (user, at) => this.#option(user, at))}</ul>`;
  }

  get offered() {
    if (this.picked.length >= (this.max || Infinity)) return [];
    const hidden = new Set([...this.without, ...this.picked.map(({ id }) => id), session.user?.id]);
    return (this.found ?? []).filter(({ id, deactivated }) => !deactivated && !hidden.has(id));
  }

  #emptyText(full) {
    if (full) return t('userPicker.full');
    return t(this.query ? 'userPicker.nobody' : 'userPicker.none');
  }

  #pick(user) {
    const name = shortName(user.id, user.username);
    return html`<span class="picked-user"><span dir="auto">${name}</span><button class="icon-button" type="button" aria-label=${t('userPicker.drop', { name })} @click=${() => this.#unselect(user)}>${icon('x')}</button></span>`;
  }

  #option({ id, username, name }, at) {
    return html`<li id="picker-${id}" role="option" aria-selected=${String(at === this.at)} @pointerdown=${keepFocus} @click=${() => this.#take(at)}>
      ${userAvatar(id, username, { size: 'm', there: true })}<b dir="auto">${name ?? username}</b>${name ? html`<span dir="auto">${username}</span>` : nothing}</li>`;
  }

  get #field() {
    return this.querySelector('input');
  }

  #take(at) {
    const user = this.offered[at];
    if (!user) return;
    this.picked = [...this.picked, user];
    this.#field.value = '';
    this.#search('');
    this.#changed();
    this.#field.focus();
  }

  #unselect(user) {
    this.deselect(({ id }) => id === user.id);
    this.#field.focus();
  }

  #changed() {
    this.at = 0;
    this.error = '';
    this.requestUpdate();
    this.dispatchEvent(new Event('change'));
  }

  #typed = () => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(this.#field.value.trim()), DEBOUNCE_MS);
  };

  async #search(query) {
    const asked = ++this.#asked;
    try {
      const { users: found } = await api.directory({ query, limit: MAX_OPTIONS });
      if (asked !== this.#asked) return;
      users.addPartial(found);
      Object.assign(this, { found, query, at: 0, problem: null });
    } catch (problem) {
      if (asked === this.#asked) this.problem = problem;
    }
  }

  #key = (event) => {
    if (event.isComposing) return;
    const { length } = this.offered;
    if (event.key === 'Backspace' && !this.#field.value && this.picked.length) this.#unselect(this.picked.at(-1));
    else if (event.key === 'Enter' && length && (this.#field.value || !this.picked.length)) this.#take(this.at);
    else if (event.key === 'ArrowDown' && length) this.#move((this.at + 1) % length);
    else if (event.key === 'ArrowUp' && length) this.#move((this.at + length - 1) % length);
    else return;
    event.preventDefault();
  };

  async #move(at) {
    this.at = at;
    await this.updateComplete;
    this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }
}

/** Otherwise the option would take the focus from the field. */
const keepFocus = (event) => event.preventDefault();

customElements.define('parley-user-picker', UserPicker);
