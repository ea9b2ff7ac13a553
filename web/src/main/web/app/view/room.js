import { html, nothing } from 'lit';
import { mayArchive, mayChangeTopic } from '../model/rights.js';
import { GENERAL } from '../model/rooms.js';
import { loaded } from '../modules.js';
import { outbox, people, phone, presence, session, t } from '../parley.js';
import { banner } from './banner.js';
import { called, wantPeopleOf } from './called.js';
import './composer.js';
import { Element } from './element.js';
import { drawing, icon } from './icons.js';
import './log.js';
import { nameOf } from './person.js';
import { roomHead } from './room-head.js';

const SECOND_MS = 1_000;
const SAID_MS = 4_000;

/** One open room: what it is called, what is said in it, and where to say something. */
class Room extends Element {
  static properties = { room: { attribute: false }, conversation: { attribute: false }, said: { state: true } };

  #saying = null;
  /** @type {import('./room-menu.js').RoomMenu | undefined} */
  #menu;

  constructor() {
    super();
    this.said = '';
  }

  get followed() {
    return [this.conversation, this.conversation.connection, outbox, session, people, presence];
  }

  connectedCallback() {
    super.connectedCallback();
    this.every(SECOND_MS, () => {
      if (this.conversation.connection.late) this.requestUpdate();
    });
    this.listen(document, 'keydown', this.#typeAnywhere);
    this.addEventListener('present', () => this.conversation.toPresent());
    this.addEventListener('reply', ({ detail: row }) => this.querySelector('parley-composer').answer(row));
    this.addEventListener('edit-last', () => this.querySelector('parley-log').edit(this.conversation.lastOwn, 'composer'));
    this.addEventListener('compose', () => this.#focusComposer());
    this.addEventListener('say', ({ detail }) => this.#say(detail));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#saying);
  }

  firstUpdated() {
    // On a phone the keyboard would cover what one came to read.
    if (phone.matches) this.querySelector('h1').focus();
    else this.#focusComposer();
  }

  render() {
    const { room, conversation } = this;
    return html`${roomHead(room, this.#withMenu)}
      ${banner(conversation.connection)}
      ${session.welcome && [GENERAL, session.invitedTo].includes(room.id) ? this.#welcome() : nothing}
      ${this.#isEmpty ? this.#empty() : html`<parley-log .room=${room} .conversation=${conversation}></parley-log>`}
      <div class="said" role="status">${this.said ? html`<p dir="auto">${this.said}</p>` : nothing}</div>
      ${room.archived ? this.#archived() : html`<parley-composer .room=${room} .conversation=${conversation}></parley-composer>`}`;
  }

  willUpdate() {
    wantPeopleOf([this.room]);
  }

  get #isEmpty() {
    const { loaded, hasOlder } = this.conversation.timeline;
    return loaded && !hasOlder && this.conversation.rows.every((row) => row.kind);
  }

  /** What a press has come to, for as long as it takes to read it. */
  #say(text) {
    clearTimeout(this.#saying);
    this.said = text;
    this.#saying = setTimeout(() => { this.said = ''; }, SAID_MS);
  }

  #archived() {
    return html`<div class="foot"><div class="archived" id="archived">${icon('archive')}<p>${t('room.archived')}</p>
      ${mayArchive(this.room, session.user) ? html`<button class="btn ghost sm" type="button" @click=${() => this.#withMenu((menu) => menu.unarchive())}>${t('room.unarchive')}</button>` : nothing}</div></div>`;
  }

  #empty() {
    const { room } = this;
    const direct = room.visibility === 'direct';
    const topic = !room.topic && mayChangeTopic(room, session.user);
    return html`<div class="empty">${drawing()}
      <h2>${t(room.role === 'owner' && !direct ? 'room.empty.title' : 'room.empty.titleOther')}</h2>
      <p dir="auto">${t(direct ? 'room.empty.textDirect' : 'room.empty.text', { room: called(room) })}</p>
      ${room.archived ? nothing : html`<div class="acts">
        <button class="btn sm" type="button" @click=${() => this.#focusComposer()}>${t('room.empty.write')}</button>
        ${topic ? html`<button class="btn ghost sm" type="button" @click=${() => this.#withMenu((menu) => menu.edit())}>${t('room.empty.topic')}</button>` : nothing}
      </div>`}</div>`;
  }

  #welcome() {
    return html`<div class="welcome" role="status"><span dir="auto">${t(this.room.id === session.invitedTo ? 'room.welcomeInvited' : 'room.welcome', { name: nameOf(session.user.id, session.user.username), room: called(this.room) })}</span>
      <button class="ib" type="button" aria-label=${t('rooms.dismiss')} @click=${dismissWelcome}>${icon('x')}</button></div>`;
  }

  /** What one does with the room as a whole is fetched when it is first wanted. */
  #withMenu = async (act) => {
    const there = await loaded(async () => {
      const { RoomMenu } = await import('./room-menu.js');
      this.#menu ??= new RoomMenu(this);
    });
    if (there) act(this.#menu);
  };

  #focusComposer() {
    return this.querySelector('parley-composer')?.takeFocus();
  }

  /** Whatever is typed outside of a field is meant for the room. */
  #typeAnywhere = (event) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]') || event.target.closest?.('input, textarea, select, [role=menu], [popover]')) return;
    if (event.key === ' ' && event.target.closest?.('button, a, [role=log]')) return;
    this.#focusComposer();
  };
}

function dismissWelcome() {
  session.welcome = false;
  session.changed();
}

customElements.define('parley-room', Room);
