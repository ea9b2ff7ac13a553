import { html, nothing } from 'lit';
import { mayArchive, mayChangeTopic } from '../model/permissions.js';
import { GENERAL } from '../model/rooms.js';
import { importOrReload } from '../modules.js';
import { outbox, users, phone, presence, session, t } from '../parley.js';
import { connectionBanner } from './connection-banner.js';
import { memberNames, roomLabel, requestMembersOf } from './room-names.js';
import './composer.js';
import { Element } from './element.js';
import { drawing, icon } from './icons.js';
import './log.js';
import { displayName } from './user.js';
import { roomHeader } from './room-header.js';

const SECOND_MS = 1_000;
const TOAST_MS = 4_000;

/** An open room: header, log and composer. */
class Room extends Element {
  static properties = { room: { attribute: false }, conversation: { attribute: false }, toast: { state: true } };

  #toastTimer = null;
  /** @type {import('./room-menu.js').RoomMenu | undefined} */
  #menu;

  constructor() {
    super();
    this.toast = '';
  }

  get observed() {
    return [this.conversation, this.conversation.connection, outbox, session, users, presence];
  }

  connectedCallback() {
    super.connectedCallback();
    this.setInterval(SECOND_MS, () => {
      if (this.conversation.connection.isOverdue) this.requestUpdate();
    });
    this.listen(document, 'keydown', this.#typeAnywhere);
    this.addEventListener('jump-to-present', () => this.conversation.navigation.toPresent());
    this.addEventListener('reply', ({ detail: row }) => this.querySelector('parley-composer').replyTo(row));
    this.addEventListener('edit-last', () => this.querySelector('parley-log').edit(this.conversation.lastOwn, 'composer'));
    this.addEventListener('focus-composer', () => this.#focusComposer());
    this.addEventListener('toast', ({ detail }) => this.#showToast(detail));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#toastTimer);
  }

  firstUpdated() {
    // On a phone, focusing the composer would open the keyboard over the messages.
    if (phone.matches) this.querySelector('h1').focus();
    else this.#focusComposer();
  }

  render() {
    const { room, conversation } = this;
    return html`${roomHeader(room, this.#withMenu)}
      ${connectionBanner(conversation.connection)}
      ${session.justRegistered && [GENERAL, session.invitedTo].includes(room.id) ? this.#welcome() : nothing}
      ${this.#isEmpty ? this.#empty() : html`<parley-log .room=${room} .conversation=${conversation}></parley-log>`}
      <div class="snackbar" role="status">${this.toast ? html`<p dir="auto">${this.toast}</p>` : nothing}</div>
      ${room.archived ? this.#archived() : html`<parley-composer .room=${room} .conversation=${conversation}></parley-composer>`}`;
  }

  willUpdate() {
    requestMembersOf([this.room]);
  }

  get #isEmpty() {
    const { loaded, hasOlder } = this.conversation.timeline;
    return loaded && !hasOlder && this.conversation.rows.every((row) => row.kind);
  }

  /** Shows the outcome of an action for a few seconds. */
  #showToast(text) {
    clearTimeout(this.#toastTimer);
    this.toast = text;
    this.#toastTimer = setTimeout(() => { this.toast = ''; }, TOAST_MS);
  }

  #archived() {
    return html`<div class="composer-area"><div class="archived" id="archived">${icon('archive')}<p>${t('room.archived')}</p>
      ${mayArchive(this.room, session.user) ? html`<button class="btn ghost sm" type="button" @click=${() => this.#withMenu((menu) => menu.unarchive())}>${t('room.unarchive')}</button>` : nothing}</div></div>`;
  }

  #empty() {
    const { room } = this;
    const direct = room.visibility === 'direct';
    const topic = !room.topic && mayChangeTopic(room, session.user);
    return html`<div class="empty">${drawing()}
      <h2>${t(room.role === 'owner' && !direct && !room.archived ? 'room.empty.title' : 'room.empty.titleOther')}</h2>
      ${room.archived ? nothing : html`<p dir="auto">${t(direct ? 'room.empty.textDirect' : 'room.empty.text', { room: roomLabel(room), names: memberNames(room) })}</p>
      <div class="actions">
        <button class="btn sm" type="button" @click=${() => this.#focusComposer()}>${t('room.empty.write')}</button>
        ${topic ? html`<button class="btn ghost sm" type="button" @click=${() => this.#withMenu((menu) => menu.edit())}>${t('room.empty.topic')}</button>` : nothing}
      </div>`}</div>`;
  }

  #welcome() {
    return html`<div class="welcome" role="status"><span dir="auto">${t(this.room.id === session.invitedTo ? 'room.welcomeInvited' : 'room.welcome', { name: displayName(session.user.id, session.user.username), room: roomLabel(this.room) })}</span>
      <button class="icon-button" type="button" aria-label=${t('rooms.dismiss')} @click=${dismissWelcome}>${icon('x')}</button></div>`;
  }

  /** The room menu is loaded when it is first needed. */
  #withMenu = async (act) => {
    const there = await importOrReload(async () => {
      const { RoomMenu } = await import('./room-menu.js');
      this.#menu ??= new RoomMenu(this);
    });
    if (there) act(this.#menu);
  };

  #focusComposer() {
    return this.querySelector('parley-composer')?.takeFocus();
  }

  /** Typing outside of a field goes to the composer. */
  #typeAnywhere = (event) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]') || event.target.closest?.('input, textarea, select, [role=menu], [popover]')) return;
    if (event.key === ' ' && event.target.closest?.('button, a, [role=log]')) return;
    this.#focusComposer();
  };
}

function dismissWelcome() {
  session.justRegistered = false;
  session.notify();
}

customElements.define('parley-room', Room);
