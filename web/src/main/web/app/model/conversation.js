import { MessageCommands } from './message-commands.js';
import { UnreadDivider } from './unread-divider.js';
import { Observable } from './observable.js';
import { MessageHistory } from './message-history.js';
import { isMessage, isFromOthers, pendingRow, storedRow } from './rows.js';

/** With more unread than this, the newest page will not reach back to the first of them. */
const NEAR = 25;

/** One room as it is read: what is shown of it, where one is in it, and what one can do there. */
export class Conversation extends Observable {
  #log;
  #outbox;
  #rpc;
  #user;
  #history;
  #commands;
  #divider;
  /** Up to here nothing is news: it was there at the opening, or was told of. */
  #newestSeq = 0;
  #isOpen = false;
  #isLeaving = false;

  /** The view says so: the newest row is in sight. */
  pinned = true;
  /** Messages of others that came while the newest were out of sight. */
  unseen = 0;
  /** Where the view is to go at its next turn: `end`, `unread` (the line), `row` (`scrollSeq`, a seq) or nowhere. */
  scrollTarget = '';
  scrollSeq = 0;
  /** The room is not one's own any more, or not the one that was opened. */
  isGone = false;

  /** Somebody else's message came live. */
  onNewMessage = (_row) => {};
  /** The room is no longer ours to read. */
  onGone = (_reason) => {};

  /**
   * @param {{log: import('./room-log.js').RoomLog, user: {id: number, username: string}, api: import('./api.js').Api,
   *   outbox: import('./outbox.js').Outbox, rpc: import('./rpc.js').Rpc, connection: import('./connection.js').Connection}} parts
   */
  constructor({ log, user, api, outbox, rpc, connection }) {
    super();
    this.#log = log;
    this.#user = user;
    this.#outbox = outbox;
    this.#rpc = rpc;
    this.connection = connection;
    this.roomId = log.id;
    this.userId = user.id;
    this.#history = this.#connect(new MessageHistory(log, api));
    this.#divider = new UnreadDivider(log, user.id);
    this.#commands = new MessageCommands(rpc, log.id);
    this.#commands.onChanged = () => this.notify();
    log.reader = this;
  }

  #connect(history) {
    history.isPinned = () => this.pinned;
    history.onAppend = (row) => this.#onAppend(row);
    history.onRefused = () => this.onRoomGone('unknown');
    history.onChanged = () => this.notify();
    return history;
  }

  get timeline() {
    return this.#history.timeline;
  }

  /** Somebody looks at the room; what is loaded from the last time is shown at once. */
  open() {
    this.#isOpen = true;
    this.#newestSeq = this.#log.unread.lastSeq;
    this.#log.unread.isHeld = false;
    this.#divider.clear();
    this.updateDivider();
    if (!this.timeline.loaded) this.#history.enqueue(() => this.#loadAtReadPosition());
    else if (this.#divider.isSet && !this.firstUnreadSeq) this.#history.enqueue(() => this.#loadAtReadPosition());
    else this.#scrollTo(this.firstUnreadSeq ? 'unread' : this.pinned ? 'end' : '');
  }

  close() {
    this.#isOpen = false;
    this.onNewMessage = () => {};
    this.onGone = () => {};
  }

  /** Its rows are not kept any longer. */
  dispose() {
    this.close();
    if (this.#log.reader === this) this.#log.reader = null;
  }

  /** Leaves or deletes the room: that it is gone is no news then. */
  async whileLeaving(action) {
    this.#isLeaving = true;
    try {
      await action();
    } finally {
      this.#isLeaving = false;
    }
  }

  get fetching() {
    return this.#history.fetching;
  }

  /** The last page could not be had; the next connection, or the user, tries again. */
  get stalled() {
    return this.#history.stalled;
  }

  set stalled(stalled) {
    this.#history.stalled = stalled;
  }

  /** What is to be drawn, in order: the rows, then what is not sent yet. */
  get rows() {
    const stored = this.timeline.rows.map((row) => this.#commands.applyPending(storedRow(row, this.userId), this.userId));
    if (this.timeline.hasNewer) return stored;
    const arrived = new Set(this.timeline.rows.filter(({ user_id }) => user_id === this.userId).map(({ client_id }) => client_id));
    const pending = this.#outbox.entriesOf(this.roomId).filter(({ clientId }) => !arrived.has(clientId));
    return [...stored, ...pending.map((entry) => pendingRow(entry, this.#user))];
  }

  get lastOwn() {
    return this.rows.findLast((row) => row.mine && isMessage(row));
  }

  /** The row that is replied to; `null` while it is asked for, `undefined` where there is none. */
  repliedTo({ replyTo }) {
    if (!replyTo) return undefined;
    const row = this.#history.find(replyTo);
    return row && storedRow(row, this.userId);
  }

  // The line of the new ones

  /** The seq of the row that the line is drawn above, or 0. */
  get firstUnreadSeq() {
    return this.#divider.seqIn(this.timeline);
  }

  /** Puts the line where one has read to, if there is anything new below it. */
  updateDivider() {
    if (this.#divider.update()) this.notify();
  }

  /** The view has gone where it was sent. */
  clearScrollTarget() {
    this.scrollTarget = '';
    this.scrollSeq = 0;
  }

  // Reading

  /** The furthest row that was on screen in a window with the focus. What follows of one's own, or is no message, is read with it. */
  markSeen(seq) {
    const { rows, hasNewer } = this.timeline;
    const next = rows.find((row) => row.seq > seq && isFromOthers(row, this.userId));
    this.#log.markSeen(next || hasNewer || this.#log.cursor.isCatchingUp ? seq : Math.max(seq, this.timeline.last));
  }

  async markUnread({ seq }) {
    this.#log.holdUnread();
    this.#divider.placeAbove(seq);
    this.notify();
    return this.#rpc.requestReliably({ type: 'unread', room_id: this.roomId, seq });
  }

  markRead() {
    this.#log.unread.isHeld = false;
    this.#log.markSeen(this.#log.unread.lastSeq);
  }

  // Commands

  send(content, replyTo = null) {
    this.#log.unread.isHeld = false;
    this.#outbox.add(this.roomId, content, replyTo);
    return this.toPresent();
  }

  /** @param {{id: number, revision: number}} row as it was when the editing began */
  edit(row, content) {
    return this.#commands.edit(row, content);
  }

  remove(row) {
    return this.#commands.remove(row);
  }

  pin(row, on) {
    return this.#commands.pin(row, on);
  }

  react(row, emoji, on) {
    return this.#commands.react(row, emoji, on);
  }

  // Pages

  catchUp() {
    this.stalled = false;
    return this.timeline.loaded ? undefined : this.#history.enqueue(() => this.#loadAtReadPosition());
  }

  loadOlder() {
    this.#history.loadOlder();
  }

  loadNewer() {
    this.#history.loadNewer();
  }

  /** Goes to the newest page, wherever the window is. */
  async toPresent() {
    this.pinned = true;
    this.unseen = 0;
    if (this.timeline.hasNewer) await this.#history.enqueue(() => this.#loadNewest());
    this.notify();
  }

  /** @returns {Promise<boolean>} whether the row with this seq, or the first one after it, is loaded now */
  async goTo(seq) {
    if (!this.#history.isLoaded(seq)) await this.#history.enqueue(() => this.#history.loadAround(seq));
    if (!this.#history.isLoaded(seq)) return false;
    this.pinned = false;
    this.scrollSeq = seq;
    this.#scrollTo('row');
    return true;
  }

  setPinned(pinned) {
    const seen = pinned && !this.timeline.hasNewer;
    if (this.pinned === seen && !(seen && this.unseen)) return;
    this.pinned = seen;
    if (seen) this.unseen = 0;
    this.notify();
  }

  /** Where one has stopped reading, else at the newest. */
  async #loadAtReadPosition() {
    const { unread, readTo } = this.#log.unread;
    this.updateDivider();
    if (unread <= NEAR) await this.#loadNewest();
    if (unread > 0 && !this.firstUnreadSeq && !this.#reaches(readTo)) {
      await this.#history.loadAround(Math.max(1, readTo));
    }
    this.#scrollTo(this.firstUnreadSeq ? 'unread' : 'end');
  }

  /** Whether what follows that row is loaded, as far as there is anything. */
  #reaches(seq) {
    const { loaded, first, last, hasOlder, hasNewer } = this.timeline;
    return loaded && (!hasOlder || first <= seq) && (!hasNewer || last > seq);
  }

  async #loadNewest() {
    await this.#history.loadNewest();
    this.unseen = 0;
  }

  #scrollTo(where) {
    if (where === 'unread') this.pinned = false;
    if (where === 'end') this.pinned = !this.timeline.hasNewer;
    this.scrollTarget = where;
    this.notify();
  }

  // What the log tells

  get needsChanges() {
    return this.#history.needsChanges;
  }

  applyRow(row) {
    this.#history.applyRow(row);
  }

  /** Nothing is missing any more. */
  onCaughtUp() {
    this.#history.onCaughtUp();
    if (this.stalled && this.#isOpen) this.catchUp();
  }

  /** Too much was missed, or all is different: what is loaded is worth nothing. */
  reset() {
    this.#history.reset();
    this.#commands.reset();
    this.#newestSeq = this.#log.unread.lastSeq;
    this.pinned = true;
    if (this.#isOpen) this.#history.enqueue(() => this.#loadNewest());
  }

  onRoomGone(reason) {
    this.isGone = true;
    if (!this.#isLeaving) this.onGone(reason);
  }

  #onAppend(row) {
    if (!isFromOthers(row, this.userId) || row.seq <= this.#newestSeq) return;
    this.#newestSeq = row.seq;
    if (!this.pinned) this.unseen++;
    if (this.#isOpen) this.onNewMessage(row);
  }
}
