import { html, nothing } from 'lit';
import { mayChange, mayDelete, mayLeave } from '../model/rooms.js';
import { outbox, phone, router, session, t } from '../parley.js';
import { banner } from './banner.js';
import './composer.js';
import { openDialog } from './dialogs.js';
import { Element } from './element.js';
import { drawing, icon } from './icons.js';
import './log.js';
import './menu.js';

const SECOND_MS = 1_000;
const SAID_MS = 4_000;

/** One open room: what it is called, what is said in it, and where to say something. */
class Room extends Element {
  static properties = { room: { attribute: false }, conversation: { attribute: false }, said: { state: true } };

  #saying = null;

  constructor() {
    super();
    this.said = '';
  }

  get followed() {
    return [this.conversation, this.conversation.connection, outbox, session];
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
    return html`${this.#head()}
      ${banner(conversation.connection)}
      ${session.welcome ? this.#welcome() : nothing}
      ${this.#isEmpty ? this.#empty() : html`<parley-log .room=${room} .conversation=${conversation}></parley-log>`}
      <div class="said" role="status">${this.said ? html`<p dir="auto">${this.said}</p>` : nothing}</div>
      <parley-composer .room=${room} .conversation=${conversation}></parley-composer>`;
  }

  get called() {
    return this.room.visibility === 'private' ? this.room.name : `#${this.room.name}`;
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

  #head() {
    const { room } = this;
    const members = t('room.members', { count: room.members });
    return html`<header class="head">
      <a class="ib only-m" href="/" aria-label=${t('room.back')} @click=${this.#back}>${icon('back')}</a>
      <div class="title">
        <h1 tabindex="-1">${icon(room.visibility === 'private' ? 'lock' : 'hash')}<span dir="auto">${room.name}</span></h1>
        ${room.topic ? html`<p class="topic" dir="auto" title=${room.topic}>${room.topic}</p>` : nothing}
      </div>
      <div class="acts">
        <button class="people only-d" type="button" aria-label=${members} aria-haspopup="dialog" @click=${this.#members}>${icon('users')}<span class="num">${room.members}</span></button>
        <parley-menu .label=${t('room.menu')} icon="more" .items=${this.#menu()}></parley-menu>
      </div></header>`;
  }

  #menu() {
    const { room } = this;
    return [
      { label: t('room.showMembers'), icon: 'users', run: this.#members },
      mayChange(room, session.user) && { label: t('room.edit'), icon: 'pencil', run: this.#edit },
      mayLeave(room) && { label: t('room.leave'), icon: 'leave', run: () => this.#goodbye('leave', 'rooms.left') },
      mayDelete(room, session.user) && { label: t('room.delete'), icon: 'trash', danger: true, run: () => this.#goodbye('delete', 'rooms.deleted') },
    ].filter(Boolean);
  }

  #empty() {
    const topic = !this.room.topic && mayChange(this.room, session.user);
    return html`<div class="empty">${drawing()}
      <h2>${t(this.room.role === 'owner' ? 'room.empty.title' : 'room.empty.titleOther')}</h2>
      <p dir="auto">${t('room.empty.text', { room: this.called })}</p>
      <div class="acts">
        <button class="btn sm" type="button" @click=${() => this.#focusComposer()}>${t('room.empty.write')}</button>
        ${topic ? html`<button class="btn ghost sm" type="button" @click=${this.#edit}>${t('room.empty.topic')}</button>` : nothing}
      </div></div>`;
  }

  #welcome() {
    return html`<div class="welcome" role="status"><span dir="auto">${t(this.room.id === session.invitedTo ? 'room.welcomeInvited' : 'room.welcome', { name: session.user.username, room: this.called })}</span>
      <button class="ib" type="button" aria-label=${t('rooms.dismiss')} @click=${dismissWelcome}>${icon('x')}</button></div>`;
  }

  #members = () => openDialog('members', { room: this.room });
  #edit = () => openDialog('edit', { room: this.room, conversation: this.conversation });

  async #goodbye(dialog, notice) {
    const room = this.called;
    const shown = await openDialog(dialog, { room: this.room, conversation: this.conversation });
    shown?.addEventListener('done', () => this.dispatchEvent(new CustomEvent('left', { detail: { key: notice, values: { room } } })));
  }

  #back = (event) => {
    event.preventDefault();
    router.go('/');
  };

  #focusComposer() {
    return this.querySelector('parley-composer').takeFocus();
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
