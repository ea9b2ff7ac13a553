import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
import { startServices, stopServices } from '../services.js';
import { GENERAL } from '../model/rooms.js';
import { pathOfRoom } from '../model/router.js';
import { importOrReload } from '../modules.js';
import { api, connection, conversationCache, users, phone, rooms, router, session, t } from '../parley.js';
import { roomLabel, roomName } from './room-names.js';
import './dialog-registry.js';
import { Element } from './element.js';
import { joinPrompt, roomPlaceholder } from './room-placeholder.js';
import { withAccountAdmin } from './lazy-modules.js';
import { openDialog } from './open-dialog.js';
import { pageTitle } from './page-title.js';
import './room.js';
import './sidebar.js';

const SOCKET_TIMEOUT_MS = 2_000;
const LAST_ROOM = 'parley.room';
const GONE = { removed: 'rooms.removed', deleted: 'rooms.deleted' };

/** The list of rooms and the open room side by side; on a phone, one of the two. */
class Chat extends Element {
  static properties = { notice: { state: true }, candidate: { state: true } };

  /** @type {import('../model/conversation.js').Conversation | null} */
  conversation = null;
  #lookups = 0;
  #userId = 0;

  constructor() {
    super();
    /** @type {{key: string, values?: object} | null} */
    this.notice = null;
    /** A public room in the address that the user has not joined. */
    this.candidate = null;
  }

  get observed() {
    return [rooms, router, session, users];
  }

  connectedCallback() {
    super.connectedCallback();
    rooms.onGone = (room, reason) => this.#onGoneElsewhere(room, reason);
    this.listen(phone, 'change', () => this.requestUpdate());
    this.#start();
    // If the socket is slow, load the list over HTTP.
    setTimeout(() => { if (!rooms.list && this.isConnected) rooms.refresh().catch(() => {}); }, SOCKET_TIMEOUT_MS);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#close();
    stopServices();
  }

  willUpdate() {
    if (session.user && session.user.id !== this.#userId) this.#switchUser();
    if (rooms.list) this.#followRoute();
    if (session.isExpired) this.#signInAgain();
  }

  render() {
    const id = router.route.room;
    const room = rooms.find(id);
    document.title = pageTitle(room ? roomName(room) : t(this.#isAdminPage ? 'settings.manage' : 'app.name'));
    const open = room && this.conversation;
    const alone = phone.matches && !id && !this.#isAdminPage;
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
    if (this.#isAdminPage) return html`<parley-admin></parley-admin>`;
    if (this.candidate) return joinPrompt(this.candidate, this.#join);
    return rooms.list && router.route.page !== 'room' ? roomPlaceholder() : nothing;
  }

  #followRoute() {
    const { page, room: id, seq } = router.route;
    if (page === 'manage') return this.#openAdmin();
    if (page !== 'room') return this.#openLastRoom();
    if (rooms.find(id)) {
      if (this.conversation?.roomId !== id) this.#open(id);
      if (seq) this.#goTo(seq);
    } else if (this.candidate?.id !== id) {
      this.#close();
      this.#findPublicRoom(id);
    }
  }

  get #isAdminPage() {
    return router.route.page === 'manage' && session.user.admin;
  }

  #openAdmin() {
    this.#close();
    if (session.user.admin) importOrReload(withAccountAdmin(() => import('./admin/admin.js')));
    else queueMicrotask(() => this.#leaveRoom({ key: 'rooms.notYours' }));
  }

  /** On a wide screen a room is always open: the last one. */
  #openLastRoom() {
    this.#close();
    if (phone.matches && !session.justRegistered) return;
    const last = rooms.find(Number(localStorage.getItem(LAST_ROOM))) ?? rooms.find(GENERAL) ?? rooms.list[0];
    if (last) queueMicrotask(() => router.replace(pathOfRoom(last.id)));
  }

  #open(id) {
    this.#close();
    localStorage.setItem(LAST_ROOM, id);
    this.conversation = conversationCache.open(id);
    this.conversation.onGone = (reason) => this.#leaveRoom(goneNotice(rooms.find(id), reason));
  }

  /** Replaces the address by the room's, so that the same link can be followed again. */
  async #goTo(seq) {
    const { conversation } = this;
    queueMicrotask(() => router.replace(pathOfRoom(conversation.roomId)));
    if (await conversation.navigation.goTo(seq)) return;
    this.querySelector('parley-room')?.dispatchEvent(new CustomEvent('toast', { detail: t('error.message_not_found') }));
  }

  #close() {
    this.conversation?.close();
    this.conversation = null;
    this.candidate = null;
  }

  async #findPublicRoom(id) {
    const lookup = ++this.#lookups;
    const list = await api.publicRooms().catch(() => null);
    if (!list || lookup !== this.#lookups || router.route.room !== id || rooms.find(id)) return;
    const found = list.find((room) => room.id === id);
    if (found) this.candidate = found;
    else this.#leaveRoom({ key: 'rooms.lost' });
  }

  /** Navigates home first: a list that still has the room must not reopen it. */
  #leaveRoom(notice) {
    this.notice = notice;
    this.#close();
    localStorage.removeItem(LAST_ROOM);
    router.replace('/');
  }

  #onGoneElsewhere(room, reason) {
    if (room.id !== this.conversation?.roomId && reason in GONE) this.notice = goneNotice(room, reason);
  }

  #signInAgain() {
    openDialog('sign-in-again').then((dialog) => dialog?.addEventListener('signed-in', () => connection.start(), { once: true }));
  }

  #start() {
    this.#userId = session.user.id;
    startServices(session.user);
  }

  /** Another tab has signed in as a different user. */
  #switchUser() {
    this.#close();
    stopServices();
    this.#start();
  }

  #join = () => rooms.join(this.candidate.id).catch(() => this.#leaveRoom({ key: 'rooms.lost' }));

  #skip = (event) => {
    event.preventDefault();
    this.querySelector('textarea, .log')?.focus();
  };
}

/** The notice that says why a room is gone. */
const goneNotice = (room, reason) => (room && GONE[reason] ? { key: GONE[reason], values: { room: roomLabel(room) } } : { key: 'rooms.gone' });

customElements.define('parley-chat', Chat);
