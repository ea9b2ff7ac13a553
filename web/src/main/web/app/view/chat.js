import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { enter, leave } from '../desk.js';
import { GENERAL } from '../model/rooms.js';
import { pathOfRoom } from '../model/router.js';
import { loaded } from '../modules.js';
import { api, connection, conversations, people, phone, rooms, router, session, t } from '../parley.js';
import { called, nameOfRoom } from './called.js';
import './dialogs.js';
import { Element } from './element.js';
import { invitation, noRoom } from './no-room.js';
import { office } from './on-demand.js';
import { openDialog } from './open-dialog.js';
import './room.js';
import './sidebar.js';
import { upTo99 } from './times.js';

const SOON_MS = 2_000;
const LAST_ROOM = 'parley.room';
const GONE = { removed: 'rooms.removed', deleted: 'rooms.deleted' };

/** The list of rooms, and beside it the open one: on a phone, one of the two. */
class Chat extends Element {
  static properties = { notice: { state: true }, candidate: { state: true } };

  /** @type {import('../model/conversation.js').Conversation | null} */
  conversation = null;
  #asked = 0;
  #userId = 0;

  constructor() {
    super();
    /** @type {{key: string, values?: object} | null} */
    this.notice = null;
    /** A public room that the address names and that the user is not in. */
    this.candidate = null;
  }

  get followed() {
    return [rooms, router, session, people];
  }

  connectedCallback() {
    super.connectedCallback();
    connection.onEnded = (why) => {
      if (why === 'session') session.end();
      // What is about to be drawn of the connection's end still has its user.
      if (why === 'deactivated') setTimeout(() => session.close('ended.deactivated'));
    };
    rooms.onGone = (room, reason) => this.#goneElsewhere(room, reason);
    this.listen(phone, 'change', () => this.requestUpdate());
    this.#enter();
    // Where the socket is slow to come, the list need not wait for it.
    setTimeout(() => { if (!rooms.list && this.isConnected) rooms.refresh().catch(() => {}); }, SOON_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#close();
    leave();
  }

  willUpdate() {
    if (session.user && session.user.id !== this.#userId) this.#enterAnew();
    if (rooms.list) this.#followRoute();
    if (session.ended) this.#askAgain();
  }

  render() {
    const id = router.route.room;
    const room = rooms.find(id);
    document.title = `${waiting()}${t('app.title', { room: room ? nameOfRoom(room) : t(this.#manages ? 'settings.manage' : 'app.name'), workspace: session.workspace.name })}`;
    const open = room && this.conversation;
    const alone = phone.matches && !id && !this.#manages;
    return html`${open ? html`<a class="skip" href=${room.archived ? '#archived' : '#composer'} @click=${this.#skip}>${t('app.skip')}</a>` : nothing}
      <div class="app" data-view=${alone ? 'list' : 'room'} role=${alone ? 'main' : nothing}>
        <parley-sidebar .open=${id} .alone=${alone} .notice=${this.notice} @dismiss=${() => { this.notice = null; }}></parley-sidebar>
        <main class="sheet">${open ? this.#room(room) : this.#noRoom()}</main>
      </div>`;
  }

  #room(room) {
    return repeat([this.conversation], (conversation) => conversation.roomId, (conversation) => html`
      <parley-room .room=${room} .conversation=${conversation} @left=${(event) => { this.notice = event.detail; }}></parley-room>`);
  }

  #noRoom() {
    if (this.#manages) return html`<parley-manage></parley-manage>`;
    if (this.candidate) return invitation(this.candidate, this.#join);
    return rooms.list && router.route.page !== 'room' ? noRoom() : nothing;
  }

  #followRoute() {
    const { page, room: id, seq } = router.route;
    if (page === 'manage') return this.#manage();
    if (page !== 'room') return this.#atHome();
    if (rooms.find(id)) {
      this.candidate = null;
      if (this.conversation?.roomId !== id) this.#open(id);
      if (seq) this.#goTo(seq);
    } else if (this.candidate?.id !== id) {
      this.#close();
      this.#lookFor(id);
    }
  }

  get #manages() {
    return router.route.page === 'manage' && session.user.admin;
  }

  #manage() {
    this.#close();
    this.candidate = null;
    if (session.user.admin) loaded(office(() => import('./manage/manage.js')));
    else queueMicrotask(() => this.#lost('rooms.notYours'));
  }

  /** On a wide screen there is always a room beside the list: the one of last time. */
  #atHome() {
    this.#close();
    this.candidate = null;
    if (phone.matches && !session.welcome) return;
    const last = rooms.find(Number(localStorage.getItem(LAST_ROOM))) ?? rooms.find(GENERAL) ?? rooms.list[0];
    if (last) queueMicrotask(() => router.replace(pathOfRoom(last.id)));
  }

  #open(id) {
    this.#close();
    localStorage.setItem(LAST_ROOM, id);
    this.conversation = conversations.open(id);
    this.conversation.onGone = (reason) => this.#lost(...goneFrom(rooms.find(id), reason));
  }

  /** From then on the address is the room's: the same link can be followed again. */
  async #goTo(seq) {
    const { conversation } = this;
    queueMicrotask(() => router.replace(pathOfRoom(conversation.roomId)));
    if (await conversation.goTo(seq)) return;
    this.querySelector('parley-room')?.dispatchEvent(new CustomEvent('say', { detail: t('error.message_not_found') }));
  }

  #close() {
    this.conversation?.close();
    this.conversation = null;
  }

  async #lookFor(id) {
    const asked = ++this.#asked;
    const list = await api.publicRooms().catch(() => null);
    if (!list || asked !== this.#asked || router.route.room !== id || rooms.find(id)) return;
    const found = list.find((room) => room.id === id);
    if (found) this.candidate = found;
    else this.#lost('rooms.lost');
  }

  /** Goes home first: a list that still has the room must not open it again. */
  #lost(key, values) {
    this.notice = { key, values };
    this.#close();
    localStorage.removeItem(LAST_ROOM);
    router.replace('/');
  }

  #goneElsewhere(room, reason) {
    if (room.id === this.conversation?.roomId || !(reason in GONE)) return;
    const [key, values] = goneFrom(room, reason);
    this.notice = { key, values };
  }

  #askAgain() {
    openDialog('sign-in-again').then((dialog) => dialog?.addEventListener('signed-in', () => connection.start(), { once: true }));
  }

  #enter() {
    this.#userId = session.user.id;
    enter(session.user);
  }

  /** Another tab has signed in as somebody else. */
  #enterAnew() {
    this.#close();
    leave();
    this.#enter();
  }

  #join = () => rooms.join(this.candidate.id).catch(() => this.#lost('rooms.lost'));

  #skip = (event) => {
    event.preventDefault();
    this.querySelector('textarea, .log')?.focus();
  };
}

/** Why a room is gone, in a sentence. */
const goneFrom = (room, reason) => (room && GONE[reason] ? [GONE[reason], { room: called(room) }] : ['rooms.gone']);

/** What waits for the user, for whoever sees no more of the page than its title. */
function waiting() {
  const { count, bold } = rooms.news;
  if (count) return `(${upTo99(count)}) `;
  return bold ? '• ' : '';
}

customElements.define('parley-chat', Chat);
