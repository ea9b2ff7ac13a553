import { html } from 'lit';
import { Invitations } from '../../model/office/invitations.js';
import { GENERAL } from '../../model/rooms.js';
import { api, rooms, session, t } from '../../parley.js';
import { FormDialog } from '../dialogs/form.js';
import './copy.js';
import { addressOf } from './copy.js';
import { select } from './select.js';
import './styles.js';

const HOURS = [24, 168, 720, 0];
const USES = [0, 1, 5, 10, 25, 100];

/** Makes an invitation, and shows its link once. */
class InviteLink extends FormDialog {
  static properties = { made: { state: true }, others: { state: true } };

  constructor() {
    super();
    /** The room to invite to, if it was chosen before. @type {{id: number, name: string} | null} */
    this.room = null;
    this.made = null;
    /** Rooms that an administrator may invite to without being in them. */
    this.others = [];
  }

  get heading() { return t(this.made ? 'invite.made' : 'invite.title'); }
  get action() { return t('invite.do'); }
  get fields() { return ['room_id', 'expires_in_hours', 'uses']; }
  get places() { return { room_not_found: 'room_id', room_archived: 'room_id' }; }

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
    return html`<div class="dlg-body">
      <p dir="auto">${room ? t('invite.madeRoom', { room: `#${room}` }) : t('invite.madeWorkspace', { workspace: session.workspace.name })} ${t(expires ? 'invite.once' : 'invite.onceForever')}</p>
      <parley-copy .text=${addressOf(path)} label=${t('copy.link')}></parley-copy>
      <div class="dlg-foot"><button class="btn ghost sm" type="button" @click=${() => this.close()}>${t('copy.close')}</button></div></div>`;
  }

  async perform({ room_id: room, expires_in_hours: hours, uses }) {
    this.made = await new Invitations(api).make({ ...(room && { room_id: Number(room) }), expires_in_hours: Number(hours), ...(uses !== '0' && { uses: Number(uses) }) });
    this.dispatchEvent(new Event('made'));
    await this.updateComplete;
    this.querySelector('parley-copy')?.updateComplete.then(() => this.querySelector('parley-copy button').focus());
  }
}

customElements.define('parley-invite-link', InviteLink);
