import { html, nothing } from 'lit';
import { hueOf, initialsOf } from '../../model/avatar.js';
import { Account } from '../../model/account-admin/account.js';
import { TYPES, fileError } from '../../model/account-admin/avatar-file.js';
import { Problem } from '../../model/problem.js';
import { api, session, t } from '../../parley.js';
import { icon } from '../icons.js';
import { FormSection } from './form-section.js';

/** The user's profile. */
class Profile extends FormSection {
  static properties = { picture: { state: true }, bare: { state: true } };

  #account = new Account(api);

  constructor() {
    super();
    /** The chosen picture, until it is uploaded. @type {{file: File, url: string} | null} */
    this.picture = null;
    /** Saving removes the current picture. */
    this.bare = false;
  }

  get observed() { return [session]; }
  get action() { return t('profile.do'); }
  get fields() { return ['name', 'status']; }
  get fieldByCode() { return { size: 'picture', type: 'picture' }; }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#choose(null);
  }

  body() {
    const { user } = session;
    if (!user) return nothing;
    return html`${this.#portrait(user)}
      <parley-field name="display" label=${t('profile.name')} hint=${t('profile.name.hint', { username: user.username })} .value=${user.name ?? ''} maxlength="60"
        autocomplete="name" .error=${this.errors.name}></parley-field>
      <parley-field name="status" label=${t('profile.status')} hint=${t('profile.status.hint')} .value=${user.status ?? ''} maxlength="100" .error=${this.errors.status}></parley-field>`;
  }

  #portrait(user) {
    const shown = this.picture?.url ?? (this.bare ? null : user.avatar);
    const wrong = this.errors.picture;
    return html`<div class="portrait">
      <span class="avatar xl ${hueOf(user.id)}" aria-hidden="true">${shown ? html`<img src=${shown} alt="">` : initialsOf(user.name ?? user.username)}</span>
      <div>
        <div class="actions"><label class="btn ghost sm">${t(shown ? 'profile.picture.other' : 'profile.picture.choose')}
          <input class="visually-hidden" type="file" name="picture" accept=${TYPES.join()} aria-invalid=${String(Boolean(wrong))} aria-describedby="picture-hint" @change=${this.#picked}></label>
          ${shown ? html`<button class="btn ghost sm" type="button" @click=${this.#drop}>${t('profile.picture.remove')}</button>` : nothing}</div>
        ${wrong ? html`<p class="err" id="picture-hint" role="alert">${icon('alert')}<span>${t(`profile.picture.${wrong}`)}</span></p>`
    : html`<p class="hint" id="picture-hint">${t(this.picture ? 'profile.picture.notYet' : 'profile.picture.hint')}</p>`}
      </div></div>`;
  }

  async submit({ display, status }) {
    this.status = '';
    const { user } = session;
    const change = {};
    if (display.trim() !== (user.name ?? '')) change.name = display.trim();
    if (status.trim() !== (user.status ?? '')) change.status = status.trim();
    if (Object.keys(change).length) session.updateUser(await this.#account.updateProfile(change));
    if (this.picture) await this.#send();
    else if (this.bare) session.updateUser(await this.#account.removeAvatar());
    this.bare = false;
    this.#choose(null);
    this.errors = {};
    this.status = 'profile.done';
  }

  /** If the server refuses the picture, the error belongs to the picture field. */
  async #send() {
    try {
      session.updateUser(await this.#account.setAvatar(this.picture.file));
    } catch (problem) {
      if (problem.retryable || problem.status === 401) throw problem;
      this.#choose(null);
      throw new Problem({ status: problem.status, code: problem.status === 413 ? 'size' : 'type' });
    }
  }

  #picked = ({ target }) => {
    const [file] = target.files;
    target.value = '';
    if (!file) return;
    const fault = fileError(file);
    this.errors = fault ? { picture: fault } : {};
    this.#choose(fault ? null : file);
    this.bare = false;
  };

  #drop = () => {
    this.bare = !this.picture;
    this.#choose(null);
  };

  #choose(file) {
    if (this.picture) URL.revokeObjectURL(this.picture.url);
    this.picture = file && { file, url: URL.createObjectURL(file) };
    this.status = '';
  }
}

customElements.define('parley-profile', Profile);
