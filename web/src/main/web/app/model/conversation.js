import { Amendments } from './amendments.js';
import { NewLine } from './new-line.js';
import { Observable } from './observable.js';
import { Pages } from './pages.js';
import { isMessage, isOthers, pendingRow, storedRow } from './rows.js';

/** With more unread than this, the newest page will not reach back to the first of them. */
const NEAR = 25;

/** One room as it is read: what is shown of it, where one is in it, and what one can do there. */
export class Conversation extends Observable {
  #log;
  #outbox;
  #calls;
  #user;
  #pages;
  #amendments;
  #line;
  /** Up to here nothing is news: it was there at the opening, or was told of. */
  #newest = 0;
  #isOpen = false;
  #leaving = false;

  /** The view says so: the newest row is in sight. */
  pinned = true;
  /** Messages of others that came while the newest were out of sight. */
  unseen = 0;
  /** Where the view is to go at its next turn: `end`, `unread` (the line), `row` (`target`, a seq) or nowhere. */
  landing = '';
  target = 0;
  /** The room is not one's own any more, or not the one that was opened. */
  isGone = false;

  /** Somebody else's message came live. */
  onNews = (_row) => {};
  /** The room is no longer ours to read. */
  onGone = (_reason) => {};

  /**
   * @param {{log: import('./room-log.js').RoomLog, user: {id: number, username: string}, api: import('./api.js').Api,
   *   outbox: import('./outbox.js').Outbox, calls: import('./calls.js').Calls, connection: import('./connection.js').Connection}} parts
   */
  constructor({ log, user, api, outbox, calls, connection }) {
    super();
    this.#log = log;
    this.#user = user;
    this.#outbox = outbox;
    this.#calls = calls;
    this.connection = connection;
    this.roomId = log.id;
    this.userId = user.id;
    this.#pages = this.#readIn(new Pages(log, api));
    this.#line = new NewLine(log, user.id);
    this.#amendments = new Amendments(calls, log.id);
    this.#amendments.onChanged = () => this.changed();
    log.reader = this;
  }

  #readIn(pages) {
    pages.isPinned = () => this.pinned;
    pages.onNext = (row) => this.#arrived(row);
    pages.onRefused = () => this.gone('unknown');
    pages.onChanged = () => this.changed();
    return pages;
  }

  get timeline() {
    return this.#pages.timeline;
  }

  /** Somebody looks at the room; what is loaded from the last time is shown at once. */
  open() {
    this.#isOpen = true;
    this.#newest = this.#log.unread.lastSeq;
    this.#log.unread.held = false;
    this.#line.clear();
    this.renewLine();
    if (!this.timeline.loaded) this.#pages.load(() => this.#loadFirst());
    else if (this.#line.isSet && !this.firstUnreadSeq) this.#pages.load(() => this.#loadFirst());
    else this.#land(this.firstUnreadSeq ? 'unread' : this.pinned ? 'end' : '');
  }

  close() {
    this.#isOpen = false;
    this.onNews = () => {};
    this.onGone = () => {};
  }

  /** Its rows are not kept any longer. */
  leave() {
    this.close();
    if (this.#log.reader === this) this.#log.reader = null;
  }

  /** Leaves or deletes the room: that it is gone is no news then. */
  async away(action) {
    this.#leaving = true;
    try {
      await action();
    } finally {
      this.#leaving = false;
    }
  }

  get fetching() {
    return this.#pages.fetching;
  }

  /** The last page could not be had; the next connection, or the user, tries again. */
  get stalled() {
    return this.#pages.stalled;
  }

  set stalled(stalled) {
    this.#pages.stalled = stalled;
  }

  /** What is to be drawn, in order: the rows, then what is not sent yet. */
  get rows() {
    const stored = this.timeline.rows.map((row) => this.#amendments.on(storedRow(row, this.userId), this.userId));
    if (this.timeline.hasNewer) return stored;
    const arrived = new Set(this.timeline.rows.filter(({ user_id }) => user_id === this.userId).map(({ client_id }) => client_id));
    const pending = this.#outbox.of(this.roomId).filter(({ clientId }) => !arrived.has(clientId));
    return [...stored, ...pending.map((entry) => pendingRow(entry, this.#user))];
  }

  get lastOwn() {
    return this.rows.findLast((row) => row.mine && isMessage(row));
  }

  /** The row that is replied to; `null` while it is asked for, `undefined` where there is none. */
  repliedTo({ replyTo }) {
    if (!replyTo) return undefined;
    const row = this.#pages.find(replyTo);
    return row && storedRow(row, this.userId);
  }

  // The line of the new ones

  /** The seq of the row that the line is drawn above, or 0. */
  get firstUnreadSeq() {
    return this.#line.in(this.timeline);
  }

  /** Puts the line where one has read to, if there is anything new below it. */
  renewLine() {
    if (this.#line.renew()) this.changed();
  }

  /** The view has gone where it was sent. */
  landed() {
    this.landing = '';
    this.target = 0;
  }

  // Reading

  /** The furthest row that was on screen in a window with the focus. What follows of one's own, or is no message, is read with it. */
  seen(seq) {
    const { rows, hasNewer } = this.timeline;
    const next = rows.find((row) => row.seq > seq && isOthers(row, this.userId));
    this.#log.seen(next || hasNewer || this.#log.position.catching ? seq : Math.max(seq, this.timeline.last));
  }

  async markUnread({ seq }) {
    this.#log.hold();
    this.#line.above(seq);
    this.changed();
    return this.#calls.perform({ type: 'unread', room_id: this.roomId, seq });
  }

  markRead() {
    this.#log.unread.held = false;
    this.#log.seen(this.#log.unread.lastSeq);
  }

  // Commands

  send(content, replyTo = null) {
    this.#log.unread.held = false;
    this.#outbox.write(this.roomId, content, replyTo);
    return this.toPresent();
  }

  /** @param {{id: number, revision: number}} row as it was when the editing began */
  edit(row, content) {
    return this.#amendments.edit(row, content);
  }

  remove(row) {
    return this.#amendments.remove(row);
  }

  pin(row, on) {
    return this.#amendments.pin(row, on);
  }

  react(row, emoji, on) {
    return this.#amendments.react(row, emoji, on);
  }

  // Pages

  catchUp() {
    this.stalled = false;
    return this.timeline.loaded ? undefined : this.#pages.load(() => this.#loadFirst());
  }

  loadOlder() {
    this.#pages.older();
  }

  loadNewer() {
    this.#pages.newer();
  }

  /** Goes to the newest page, wherever the window is. */
  async toPresent() {
    this.pinned = true;
    this.unseen = 0;
    if (this.timeline.hasNewer) await this.#pages.load(() => this.#loadNewest());
    this.changed();
  }

  /** @returns {Promise<boolean>} whether the row with this seq, or the first one after it, is loaded now */
  async goTo(seq) {
    if (!this.#pages.covers(seq)) await this.#pages.load(() => this.#pages.around(seq));
    if (!this.#pages.covers(seq)) return false;
    this.pinned = false;
    this.target = seq;
    this.#land('row');
    return true;
  }

  look(pinned) {
    const seen = pinned && !this.timeline.hasNewer;
    if (this.pinned === seen && !(seen && this.unseen)) return;
    this.pinned = seen;
    if (seen) this.unseen = 0;
    this.changed();
  }

  /** Where one has stopped reading, else at the newest. */
  async #loadFirst() {
    const { unread, readTo } = this.#log.unread;
    this.renewLine();
    if (unread <= NEAR) await this.#loadNewest();
    if (unread > 0 && !this.firstUnreadSeq && !this.#reaches(readTo)) {
      await this.#pages.around(Math.max(1, readTo));
    }
    this.#land(this.firstUnreadSeq ? 'unread' : 'end');
  }

  /** Whether what follows that row is loaded, as far as there is anything. */
  #reaches(seq) {
    const { loaded, first, last, hasOlder, hasNewer } = this.timeline;
    return loaded && (!hasOlder || first <= seq) && (!hasNewer || last > seq);
  }

  async #loadNewest() {
    await this.#pages.newest();
    this.unseen = 0;
  }

  #land(where) {
    if (where === 'unread') this.pinned = false;
    if (where === 'end') this.pinned = !this.timeline.hasNewer;
    this.landing = where;
    this.changed();
  }

  // What the log tells

  get needsChanges() {
    return this.#pages.needsChanges;
  }

  take(row) {
    this.#pages.take(row);
  }

  /** Nothing is missing any more. */
  settle() {
    this.#pages.settle();
    if (this.stalled && this.#isOpen) this.catchUp();
  }

  /** Too much was missed, or all is different: what is loaded is worth nothing. */
  dropped() {
    this.#pages.drop();
    this.#amendments.forget();
    this.#newest = this.#log.unread.lastSeq;
    this.pinned = true;
    if (this.#isOpen) this.#pages.load(() => this.#loadNewest());
  }

  gone(reason) {
    this.isGone = true;
    if (!this.#leaving) this.onGone(reason);
  }

  #arrived(row) {
    if (!isOthers(row, this.userId) || row.seq <= this.#newest) return;
    this.#newest = row.seq;
    if (!this.pinned) this.unseen++;
    if (this.#isOpen) this.onNews(row);
  }
}
