import { html, nothing } from 'lit';
import { Administration } from '../../model/account-admin/administration.js';
import { api, session, t } from '../../parley.js';
import { errorText } from '../field.js';
import { option } from '../account-admin/select.js';
import { FormSection } from '../settings/form-section.js';

const REGISTRATIONS = ['open', 'invite', 'closed'];
const ROOM_CREATORS = ['everyone', 'administrators'];
const NUMBERS = ['content_chars', 'sends_per_10s'];

/** The workspace settings; they apply at once. */
class Workspace extends FormSection {
  static properties = { workspace: { state: true }, problem: { state: true } };

  #administration = new Administration(api);

  constructor() {
    super();
    this.workspace = null;
    this.problem = null;
  }

  get action() { return t('profile.do'); }
  get fields() { return ['name', 'registration', 'rooms', ...NUMBERS]; }

  connectedCallback() {
    super.connectedCallback();
    this.#administration.workspace().then((found) => { this.workspace = found; }, (problem) => { this.problem = problem; });
  }

  render() {
    if (this.problem) return html`<p class="err" role="alert">${errorText('admin', this.problem.code)}</p>`;
    return this.workspace ? super.render() : nothing;
  }

  body() {
    const { name, registration, rooms } = this.workspace;
    return html`
      <parley-field name="workspace" label=${t('workspace.name')} .value=${name} maxlength="80" .error=${this.errors.name}></parley-field>
      <fieldset class="choice"><legend>${t('workspace.registration')}</legend>
        ${REGISTRATIONS.map((value) => option({ name: 'registration', value, title: t(`workspace.${value}`), text: t(`workspace.${value}.text`), chosen: value === registration }))}</fieldset>
      <fieldset class="choice"><legend>${t('workspace.rooms')}</legend>
        <div class="radios">${ROOM_CREATORS.map((value) => html`<label><input type="radio" name="rooms" value=${value} .defaultChecked=${value === rooms}><span>${t(`workspace.${value}`)}</span></label>`)}</div></fieldset>
      <div class="pair">${NUMBERS.map((field) => html`<parley-field name=${field} inputmode="numeric" label=${t(`workspace.${field}`)} hint=${t(`workspace.${field}.hint`)}
        .value=${String(this.workspace[field])} maxlength="7" .error=${this.errors[field]}></parley-field>`)}</div>`;
  }

  validate(values) {
    return {
      ...(!values.workspace.trim() && { name: 'missing' }),
      ...Object.fromEntries(NUMBERS.filter((field) => !/^\s*\d{1,7}\s*$/.test(values[field])).map((field) => [field, 'number'])),
    };
  }

  /** Sends only what has changed: another administrator may be changing the rest. */
  async submit({ workspace: name, registration, rooms, content_chars: chars, sends_per_10s: sends }) {
    this.status = '';
    this.errors = {};
    const wanted = { name: name.trim(), registration, rooms, content_chars: Number(chars), sends_per_10s: Number(sends) };
    const change = Object.fromEntries(Object.entries(wanted).filter(([field, value]) => value !== this.workspace[field]));
    if (Object.keys(change).length) {
      this.workspace = await this.#administration.changeWorkspace(change);
      await session.load();
    }
    this.status = 'profile.done';
  }
}

customElements.define('parley-admin-workspace', Workspace);
