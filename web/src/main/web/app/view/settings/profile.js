import { html, nothing } from 'lit';
import { hueOf, initialsOf } from '../../model/avatar.js';
import { Account } from '../../model/office/account.js';
import { TYPES, faultOf } from '../../model/office/picture.js';
import { Problem } from '../../model/problem.js';
import { api, session, t } from '../../parley.js';
import { icon } from '../icons.js';
import { FormSection } from './section.js';

/** What others see of one. */
class Profile extends FormSection {
  static properties = { picture: { state: true }, bare: { state: true } };

  #account = new Account(api);

  constructor() {
    super();
    /** The picture that was chosen, and not sent yet. @type {{file: File, url: string} | null} */
    this.picture = null;
    /** The picture that there is will go. */
    this.bare = false;
  }

  get followed() { return [session]; }
  get action() { return t('profile.do'); }
  get fields() { return ['name', 'status']; }
  get places() { return { size: 'picture', type: 'picture' }; }

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
      <span class="ava xl ${hueOf(user.id)}" aria-hidden="true">${shown ? html`<img src=${shown} alt="">` : initialsOf(user.name ?? user.username)}</span>
      <div>
        <div class="acts"><label class="btn ghost sm">${t(shown ? 'profile.picture.other' : 'profile.picture.choose')}
          <input class="vh" type="file" name="picture" accept=${TYPES.join()} aria-invalid=${String(Boolean(wrong))} aria-describedby="picture-hint" @change=${this.#picked}></label>
          ${shown ? html`<button class="btn ghost sm" type="button" @click=${this.#drop}>${t('profile.picture.remove')}</button>` : nothing}</div>
        ${wrong ? html`<p class="err" id="picture-hint" role="alert">${icon('alert')}<span>${t(`profile.picture.${wrong}`)}</span></p>`
    : html`<p class="hint" id="picture-hint">${t(this.picture ? 'profile.picture.notYet' : 'profile.picture.hint')}</p>`}
      </div></div>`;
  }

  async perform({ display, status }) {
    this.said = '';
    const { user } = session;
    const change = {};
    if (display.trim() !== (user.name ?? '')) change.name = display.trim();
    if (status.trim() !== (user.status ?? '')) change.status = status.trim();
    if (Object.keys(change).length) session.profiled(await this.#account.describe(change));
    if (this.picture) await this.#send();
    else if (this.bare) session.profiled(await this.#account.unportray());
    this.bare = false;
    this.#choose(null);
    this.errors = {};
    this.said = 'profile.done';
  }

  /** Whatever the server has against a picture, it is the picture that is at fault. */
  async #send() {
    try {
      session.profiled(await this.#account.portray(this.picture.file));
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
    const fault = faultOf(file);
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
    this.said = '';
  }
}

customElements.define('parley-profile', Profile);
