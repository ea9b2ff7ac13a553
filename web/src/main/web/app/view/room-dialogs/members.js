import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { searchForm } from '../../model/folding.js';
import { mayBan, mayInvite, mayRemoveMember, maySeeBans, rolesFor } from '../../model/permissions.js';
import { api, language, users, presence, rooms, session, t } from '../../parley.js';
import { roomLabel } from '../room-names.js';
import { Dialog } from '../dialogs/dialog.js';
import { openDialog } from '../open-dialog.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { moreIcon } from '../more-icons.js';
import { shortName, userAvatar } from '../user.js';
import { memberActions } from './member-actions.js';
import './styles.js';

const ORDER = ['owner', 'moderator', 'member'];
const SEARCH_FROM = 10;

/** The members of a room, with their roles and the actions on them. */
class Members extends Dialog {
  static properties = { members: { state: true }, problem: { state: true }, status: { state: true }, query: { state: true } };

  #count = 0;

  constructor() {
    super();
    this.members = null;
    this.status = '';
    this.query = '';
  }

  get heading() { return t(this.now.visibility === 'direct' ? 'roomDialogs.members.titleDirect' : 'roomDialogs.members.title', { room: roomLabel(this.now) }); }

  get observed() {
    return [users, presence, rooms, session];
  }

  /** The room in its current state: the user's own role may have changed. */
  get now() {
    return rooms.find(this.room.id) ?? this.room;
  }

  willUpdate() {
    if (this.now.members === this.#count) return;
    this.#count = this.now.members;
    this.#load();
  }

  content() {
    const room = this.now;
    const invites = mayInvite(room, session.user);
    const bans = maySeeBans(room, session.user);
    return html`<div class="dialog-top">
        ${this.problem ? html`<p class="err" role="alert">${icon('alert')}<span>${errorText('members', this.problem.code)}</span></p>` : nothing}
        <p class="status-text" role="status">${this.status}</p>
        ${(this.members?.length ?? 0) > SEARCH_FROM ? this.#find() : nothing}</div>
      <ul class="user-list" tabindex="0" aria-label=${this.heading}>${repeat(this.#shown(), ({ id }) => id, (member) => this.#row(member))}</ul>
      ${invites || bans ? html`<div class="dialog-bar">
        ${bans ? html`<button class="btn ghost sm" type="button" @click=${() => openDialog('bans', { room })}>${t('roomDialogs.bans.open')}</button>` : nothing}
        ${invites ? html`<button class="btn sm" type="button" @click=${this.#invite}>${moreIcon('user-plus')}${t('room.invite')}</button>` : nothing}</div>` : nothing}`;
  }

  #find() {
    return html`<div class="form-field"><label class="visually-hidden" for="members-find">${t('roomDialogs.members.find')}</label>
      <div class="input-box search-box"><input id="members-find" type="search" autocomplete="off" placeholder=${t('roomDialogs.members.find')} @input=${(event) => { this.query = event.target.value; }}></div></div>`;
  }

  #shown() {
    const wanted = searchForm(this.query.trim());
    const named = (this.members ?? []).map((member) => ({ ...member, displayedName: shortName(member.id, member.username) }));
    return named.filter(({ displayedName: name, username }) => searchForm(`${name} ${username}`).includes(wanted))
      .sort((one, other) => ORDER.indexOf(one.role) - ORDER.indexOf(other.role) || one.displayedName.localeCompare(other.displayedName, language.locale));
  }

  #row(member) {
    const { id, username, role, displayedName: name } = member;
    const actions = this.#actionsOn(member);
    return html`<li>${userAvatar(id, username, { size: 'm', there: true })}
      <div><b dir="auto">${name}</b>${name === username || users.get(id)?.deleted ? nothing : html` <span dir="auto">${username}</span>`}
        ${id === session.user?.id ? html` <span>(${t('members.you')})</span>` : nothing}<span class="visually-hidden">, ${t(`presence.${presence.get(id)}`)}</span></div>
      ${role === 'member' || this.now.visibility === 'direct' ? nothing : html`<span class="role">${t(`role.${role}`)}</span>`}
      ${actions.length ? html`<button class="icon-button" type="button" aria-haspopup="menu" aria-label=${t('roomDialogs.members.actions', { name })}
        @click=${(event) => openDialog('menu', { anchor: event.currentTarget, label: t('roomDialogs.members.actions', { name }), items: actions })}>${icon('more')}</button>` : nothing}</li>`;
  }

  #actionsOn(member) {
    const { user } = session;
    if (!user) return [];
    const whole = { ...member, admin: users.get(member.id)?.admin };
    return memberActions(this.now, whole, {
      roles: rolesFor(this.now, user, whole), remove: mayRemoveMember(this.now, user, whole), ban: mayBan(this.now, user, whole), own: member.id === user.id,
    }, (act, status) => this.#attempt(act, status), () => this.#load());
  }

  async #load() {
    try {
      this.members = await api.members(this.room.id);
      users.addPartial(this.members);
      users.request(this.members.map(({ id }) => id));
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #attempt(act, status) {
    Object.assign(this, { problem: null, status: '' });
    try {
      await act();
      this.status = status;
    } catch (problem) {
      if (!problem.code) throw problem;
      this.problem = problem;
    }
    await this.#load();
  }

  #invite = async () => {
    const dialog = await openDialog('add-members', { room: this.now });
    dialog?.addEventListener('done', () => this.#load(), { once: true });
  };
}

customElements.define('parley-members', Members);
