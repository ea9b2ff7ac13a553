import { html, nothing } from 'lit';
import { repeat } from 'lit-html/directives/repeat.js';
// Named here although others need them, not the chat: so all are fetched in one go, not layer by layer.
import 'lit-html/directive.js';
import 'lit-html/directive-helpers.js';
import 'lit-html/directives/guard.js';
import '../model/avatar.js';
import '../model/connection.js';
import '../model/conversation.js';
import '../model/days.js';
import '../model/groups.js';
import '../model/lane.js';
import '../model/text.js';
import '../model/timeline.js';
import './avatar.js';
import './banner.js';
import './composer.js';
import './events.js';
import './field.js';
import './log.js';
import './menu.js';
import './message.js';
import './room.js';
import './sidebar.js';
import './times.js';
import { GENERAL } from '../model/rooms.js';
import { pathOfRoom } from '../model/router.js';
import { openRoom } from '../open-room.js';
import { api, outbox, phone, rooms, router, session, t } from '../parley.js';
import { openDialog } from './dialogs.js';
import { Element } from './element.js';
import { invitation, noRoom } from './no-room.js';

const REFRESH_MS = 30_000;
const SOON_MS = 2_000;
const LAST_ROOM = 'parley.room';

/** The list of rooms, and beside it the open one: on a phone, one of the two. */
class Chat extends Element {
  static properties = { notice: { state: true }, candidate: { state: true } };

  /** @type {import('../model/conversation.js').Conversation | null} */
  conversation = null;
  #asked = 0;

  constructor() {
    super();
    /** @type {{key: string, values?: object} | null} */
    this.notice = null;
    /** A public room that the address names and that the user is not in. */
    this.candidate = null;
  }

  get followed() {
    return [rooms, router, session];
  }

  connectedCallback() {
    super.connectedCallback();
    outbox.onSent = (roomId, message) => {
      if (this.conversation?.roomId === roomId) this.conversation.sent(message);
    };
    this.listen(window, 'online', () => this.#wake());
    this.listen(window, 'focus', () => this.#wake());
    this.listen(document, 'visibilitychange', () => this.#refreshIfSeen());
    this.listen(phone, 'change', () => this.requestUpdate());
    this.every(REFRESH_MS, () => this.#refreshIfSeen());
    this.#refresh();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#close();
  }

  willUpdate() {
    if (rooms.list) this.#followRoute();
    if (session.ended) this.#askAgain();
  }

  render() {
    const id = router.route.room;
    const room = rooms.find(id);
    document.title = t('app.title', { room: room?.name ?? t('app.name'), workspace: session.workspace.name });
    const open = room && this.conversation;
    const alone = phone.matches && !id;
    return html`${open ? html`<a class="skip" href="#composer" @click=${this.#skip}>${t('app.skip')}</a>` : nothing}
      <div class="app" data-view=${id ? 'room' : 'list'} role=${alone ? 'main' : nothing}>
        <parley-sidebar .open=${id} .alone=${alone} .notice=${this.notice} @dismiss=${() => { this.notice = null; }}></parley-sidebar>
        <main class="sheet">${open ? this.#room(room) : this.#noRoom()}</main>
      </div>`;
  }

  #room(room) {
    return repeat([this.conversation], (conversation) => conversation.roomId, (conversation) => html`
      <parley-room .room=${room} .conversation=${conversation} @left=${(event) => { this.notice = event.detail; }}></parley-room>`);
  }

  #noRoom() {
    if (this.candidate) return invitation(this.candidate, this.#join);
    return rooms.list && router.route.page !== 'room' ? noRoom() : nothing;
  }

  #followRoute() {
    const { page, room: id } = router.route;
    if (page !== 'room') return this.#atHome();
    if (rooms.find(id)) {
      this.candidate = null;
      if (this.conversation?.roomId !== id) this.#open(id);
    } else if (this.candidate?.id !== id) {
      this.#close();
      this.#lookFor(id);
    }
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
    const conversation = openRoom(id);
    conversation.connection.onEnded = (why) => this.#ended(why);
    conversation.onGone = () => this.#lost('rooms.gone');
    conversation.onRoomChanged = () => this.#refresh();
    this.conversation = conversation;
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

  #ended(why) {
    if (why === 'session') session.end();
    if (why === 'gone') this.#lost('rooms.gone');
  }

  /** Goes home first: a list that still has the room must not open it again. */
  async #lost(notice) {
    this.notice = { key: notice };
    this.#close();
    localStorage.removeItem(LAST_ROOM);
    router.replace('/');
    await this.#refresh();
  }

  #askAgain() {
    openDialog('sign-in-again').then((dialog) => dialog?.addEventListener('signed-in', () => this.#comeBack(), { once: true }));
  }

  #comeBack() {
    outbox.wake();
    this.conversation?.connection.start();
    this.#refresh();
  }

  #wake() {
    this.conversation?.connection.tryNow();
    outbox.wake();
    this.#refreshIfSeen();
  }

  #refreshIfSeen() {
    if (document.visibilityState === 'visible' && !session.ended) this.#refresh();
  }

  /** Failing is no news: the banner tells of the connection, and the next turn is soon. */
  async #refresh() {
    await rooms.refresh().catch(() => {});
    if (!rooms.list && this.isConnected) setTimeout(() => this.#refreshIfSeen(), SOON_MS);
    const room = rooms.find(this.conversation?.roomId);
    if (room) this.conversation.noticeHead(room.last_seq);
  }

  #join = () => rooms.join(this.candidate.id).catch(() => this.#lost('rooms.lost'));

  #skip = (event) => {
    event.preventDefault();
    this.querySelector('textarea, .log')?.focus();
  };
}

customElements.define('parley-chat', Chat);
