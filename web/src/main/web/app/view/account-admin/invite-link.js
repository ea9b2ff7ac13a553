import { html } from 'lit';
import { Invitations } from '../../model/account-admin/invitations.js';
import { GENERAL } from '../../model/rooms.js';
import { api, rooms, session, t } from '../../parley.js';
import { FormDialog } from '../dialogs/form-dialog.js';
import './copy-field.js';
import { absoluteUrl } from './copy-field.js';
import { select } from './select.js';
import './styles.js';

const HOURS = [24, 168, 720, 0];
const USES = [0, 1, 5, 10, 25, 100];

/** Creates an invitation and shows its link once. */
class InviteLink extends FormDialog {
  static properties = { made: { state: true }, others: { state: true } };

  constructor() {
    super();
    /** The room to invite to, if preselected. @type {{id: number, name: string} | null} */
    this.room = null;
    this.made = null;
    /** Rooms that an administrator may invite to without being a member. */
    this.others = [];
  }

  get heading() { return t(this.made ? 'invite.made' : 'invite.title'); }
  get action() { return t('invite.do'); }
  get fields() { return ['room_id', 'expires_in_hours', 'uses']; }
  get fieldByCode() { return { room_not_found: 'room_id', room_archived: 'room_id' }; }

  connectedCallback() {
    super.connectedCallback();
    if (session.user.admin && !this.room) api.publicRooms().then((found) => { this.others = found; }, () => {});
  }

  content() {
    return this.made ? this.#link() : super.content();
  }

  body() {
    return html`<p>${t('invite.text')}</p>
      ${select({ name: 'room_id', label: t('invite.room'), chosen: this.room?.id ?? '', options: this.#rooms(), error: this.errors.room_id })}
      <div class="pair">
        ${select({ name: 'expires_in_hours', label: t('invite.expires'), chosen: 168, options: HOURS.map((hours) => [hours, hours ? t('invite.days', { count: hours / 24 }) : t('invite.never')]) })}
        ${select({ name: 'uses', label: t('invite.uses'), chosen: 0, options: USES.map((uses) => [uses, uses ? t('invite.people', { count: uses }) : t('invite.anybody')]) })}
      </div>`;
  }

  /** @returns {[unknown, string][]} */
  #rooms() {
    const { admin } = session.user;
    const known = new Map([...this.others, ...(rooms.list ?? []), ...(this.room ? [this.room] : [])].map((room) => [room.id, room]));
    const open = [...known.values()].filter((room) => room.id !== GENERAL && room.visibility !== 'direct' && !room.archived && (admin || room.role === 'owner' || room.role === 'moderator'));
    const named = open.sort((one, other) => one.name.localeCompare(other.name)).map(({ id, name }) => [id, `#${name}`]);
    return admin ? [['', t('invite.noRoom', { workspace: session.workspace.name })], ...named] : named;
  }

  #link() {
    const { path, room_name: room, expires_at: expires } = this.made;
    return html`<div class="dialog-body">
      <p dir="auto">${room ? t('invite.madeRoom', { room: `#${room}` }) : t('invite.madeWorkspace', { workspace: session.workspace.name })} ${t(expires ? 'invite.once' : 'invite.onceForever')}</p>
      <parley-copy-field .text=${absoluteUrl(path)} label=${t('copy.link')}></parley-copy-field>
      <div class="dialog-foot"><button class="btn ghost sm" type="button" @click=${() => this.close()}>${t('copy.close')}</button></div></div>`;
  }

  async submit({ room_id: room, expires_in_hours: hours, uses }) {
    this.made = await new Invitations(api).create({ ...(room && { room_id: Number(room) }), expires_in_hours: Number(hours), ...(uses !== '0' && { uses: Number(uses) }) });
    this.dispatchEvent(new Event('made'));
    await this.updateComplete;
    this.querySelector('parley-copy-field')?.updateComplete.then(() => this.querySelector('parley-copy-field button').focus());
  }
}

customElements.define('parley-invite-link', InviteLink);
