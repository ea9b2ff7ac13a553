import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { mayBan, mayInvite, mayRemoveMember, maySeeBans, rolesFor } from '../../model/rights.js';
import { api, language, people, presence, rooms, session, t } from '../../parley.js';
import { called } from '../called.js';
import { Dialog } from '../dialogs/frame.js';
import { openDialog } from '../open-dialog.js';
import { errorText } from '../field.js';
import { icon } from '../icons.js';
import { moreIcon } from '../more-icons.js';
import { nameOf, portrait } from '../person.js';
import { memberActions } from './member-actions.js';
import './styles.js';

const ORDER = ['owner', 'moderator', 'member'];
const FEW = 10;

/** Who is in a room, as what; and what one may do about it. */
class Members extends Dialog {
  static properties = { members: { state: true }, problem: { state: true }, told: { state: true }, query: { state: true } };

  #count = 0;

  constructor() {
    super();
    this.members = null;
    this.told = '';
    this.query = '';
  }

  get heading() { return t(this.now.visibility === 'direct' ? 'places.members.titleDirect' : 'places.members.title', { room: called(this.now) }); }

  get followed() {
    return [people, presence, rooms, session];
  }

  /** The room as it is by now: one's own place in it may be another. */
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
    return html`<div class="dlg-top">
        ${this.problem ? html`<p class="err" role="alert">${icon('alert')}<span>${errorText('members', this.problem.code)}</span></p>` : nothing}
        <p class="told" role="status">${this.told}</p>
        ${(this.members?.length ?? 0) > FEW ? this.#find() : nothing}</div>
      <ul class="people-list" tabindex="0" aria-label=${this.heading}>${repeat(this.#shown(), ({ id }) => id, (member) => this.#row(member))}</ul>
      ${invites || bans ? html`<div class="dlg-bar">
        ${bans ? html`<button class="btn ghost sm" type="button" @click=${() => openDialog('bans', { room })}>${t('places.bans.open')}</button>` : nothing}
        ${invites ? html`<button class="btn sm" type="button" @click=${this.#invite}>${moreIcon('user-plus')}${t('room.invite')}</button>` : nothing}</div>` : nothing}`;
  }

  #find() {
    return html`<div class="f"><label class="vh" for="members-find">${t('places.members.find')}</label>
      <div class="in find"><input id="members-find" type="search" autocomplete="off" placeholder=${t('places.members.find')} @input=${(event) => { this.query = event.target.value; }}></div></div>`;
  }

  #shown() {
    const wanted = folded(this.query.trim());
    const named = (this.members ?? []).map((member) => ({ ...member, called: nameOf(member.id, member.username) }));
    return named.filter(({ called: name, username }) => folded(`${name} ${username}`).includes(wanted))
      .sort((one, other) => ORDER.indexOf(one.role) - ORDER.indexOf(other.role) || one.called.localeCompare(other.called, language.locale));
  }

  #row(member) {
    const { id, username, role, called: name } = member;
    const actions = this.#actionsOn(member);
    return html`<li>${portrait(id, username, { size: 'm', there: true })}
      <div><b dir="auto">${name}</b>${name === username || people.of(id)?.deleted ? nothing : html` <span dir="auto">${username}</span>`}
        ${id === session.user?.id ? html` <span>(${t('members.you')})</span>` : nothing}<span class="vh">, ${t(`presence.${presence.of(id)}`)}</span></div>
      ${role === 'member' || this.now.visibility === 'direct' ? nothing : html`<span class="role">${t(`role.${role}`)}</span>`}
      ${actions.length ? html`<button class="ib" type="button" aria-haspopup="menu" aria-label=${t('places.members.actions', { name })}
        @click=${(event) => openDialog('choices', { anchor: event.currentTarget, label: t('places.members.actions', { name }), items: actions })}>${icon('more')}</button>` : nothing}</li>`;
  }

  #actionsOn(member) {
    const { user } = session;
    if (!user) return [];
    const whole = { ...member, admin: people.of(member.id)?.admin };
    return memberActions(this.now, whole, {
      roles: rolesFor(this.now, user, whole), remove: mayRemoveMember(this.now, user, whole), ban: mayBan(this.now, user, whole), own: member.id === user.id,
    }, (act, told) => this.#attempt(act, told), () => this.#load());
  }

  async #load() {
    try {
      this.members = await api.members(this.room.id);
      people.learn(this.members);
      people.want(this.members.map(({ id }) => id));
    } catch (problem) {
      this.problem = problem;
    }
  }

  async #attempt(act, told) {
    Object.assign(this, { problem: null, told: '' });
    try {
      await act();
      this.told = told;
    } catch (problem) {
      if (!problem.code) throw problem;
      this.problem = problem;
    }
    await this.#load();
  }

  #invite = async () => {
    const dialog = await openDialog('invite', { room: this.now });
    dialog?.addEventListener('done', () => this.#load(), { once: true });
  };
}

const folded = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

customElements.define('parley-members', Members);
