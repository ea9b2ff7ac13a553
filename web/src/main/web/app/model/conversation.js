import { DisplayRows } from './display-rows.js';
import { MessageCommands } from './message-commands.js';
import { MessageHistory } from './message-history.js';
import { NewMessages } from './new-messages.js';
import { Observable } from './observable.js';
import { ReadPosition } from './read-position.js';
import { storedRow } from './rows.js';
import { ScrollState } from './scroll-state.js';
import { UnreadDivider } from './unread-divider.js';

/** One room as the user reads it: joins its rows, the read position, the scroll state and the commands for a view. */
export class Conversation extends Observable {
  #log;
  #outbox;
  #history;
  #commands;
  #divider;
  #reading;
  #rows;
  #newMessages;
  #scroll = new ScrollState();
  #isOpen = false;
  #isLeaving = false;

  /** The user is no longer a member, or the room was deleted. */
  isGone = false;

  /** Called with each new message of another user while the room is open. */
  onNewMessage = (_row) => {};
  /** Called when the room is gone, except when the user has left it here. */
  onGone = (_reason) => {};

  /**
   * @param {{log: import('./room-log.js').RoomLog, user: {id: number, username: string}, api: import('./api.js').Api,
   *   outbox: import('./outbox.js').Outbox, rpc: import('./rpc.js').Rpc, connection: import('./connection.js').Connection}} deps
   */
  constructor({ log, user, api, outbox, rpc, connection }) {
    super();
    this.roomId = log.id;
    this.connection = connection;
    this.#log = log;
    this.#outbox = outbox;
    this.#history = this.#connect(new MessageHistory(log, api));
    this.#commands = new MessageCommands(rpc, log.id);
    this.#commands.subscribe(() => this.notify());
    this.#divider = new UnreadDivider(log, user.id);
    this.#reading = new ReadPosition({ log, history: this.#history, divider: this.#divider, rpc, userId: user.id });
    this.#rows = new DisplayRows({ roomId: log.id, user, timeline: this.timeline, commands: this.#commands, outbox });
    this.#newMessages = new NewMessages(user.id);
    this.userId = user.id;
    log.reader = this;
  }

  #connect(history) {
    history.isPinned = () => this.pinned;
    history.onAppend = (row) => this.#onAppend(row);
    history.onRefused = () => this.onRoomGone('unknown');
    history.onChanged = () => this.notify();
    return history;
  }

  // Life cycle

  /** Shows what is loaded at once, and scrolls to the first unread row. */
  open() {
    this.#isOpen = true;
    this.#newMessages.skipTo(this.#log.unread.lastSeq);
    this.#reading.release();
    this.#divider.clear();
    this.updateDivider();
    if (!this.timeline.loaded || (this.#divider.isSet && !this.firstUnreadSeq)) this.#load();
    else this.#scrollOnOpen();
  }

  close() {
    this.#isOpen = false;
    this.onNewMessage = () => {};
    this.onGone = () => {};
  }

  /** Closes the conversation for good: it no longer receives rows. */
  dispose() {
    this.close();
    if (this.#log.reader === this) this.#log.reader = null;
  }

  /** Runs an action that leaves or deletes the room. */
  async whileLeaving(action) {
    this.#isLeaving = true;
    try {
      await action();
    } finally {
      this.#isLeaving = false;
    }
  }

  // Rows

  get timeline() { return this.#history.timeline; }
  get fetching() { return this.#history.fetching; }

  /** All rows in display order; the same list until something changes. */
  get rows() { return this.#rows.all; }
  get lastOwn() { return this.#rows.lastOwn; }

  /** The message that a row replies to; `null` while it is loading, `undefined` if there is none. */
  repliedTo({ replyTo }) {
    if (!replyTo) return undefined;
    const row = this.#history.find(replyTo);
    return row && storedRow(row, this.userId);
  }

  /** The last page could not be loaded; it is tried again with the next connection, or by the user. */
  get stalled() { return this.#history.stalled; }
  set stalled(stalled) { this.#history.stalled = stalled; }

  loadOlder() { this.#history.loadOlder(); }
  loadNewer() { this.#history.loadNewer(); }

  catchUp() {
    this.stalled = false;
    return this.timeline.loaded ? undefined : this.#load();
  }

  // Scrolling

  get pinned() { return this.#scroll.pinned; }
  set pinned(pinned) { this.#scroll.pinned = pinned; }
  get unseen() { return this.#scroll.unseen; }
  get scrollTarget() { return this.#scroll.target; }
  get scrollSeq() { return this.#scroll.seq; }

  clearScrollTarget() { this.#scroll.clearTarget(); }

  /** @param {boolean} isAtEnd whether the end of the list is in view */
  setPinned(isAtEnd) {
    if (this.#scroll.scrolled(isAtEnd && !this.timeline.hasNewer)) this.notify();
  }

  /** Scrolls to the newest message, and loads it if necessary. */
  async toPresent() {
    this.#scroll.pin();
    if (this.timeline.hasNewer) await this.#history.enqueue(() => this.#loadNewest());
    this.notify();
  }

  /** @returns {Promise<boolean>} whether the row with this seq, or the first one after it, could be loaded */
  async goTo(seq) {
    if (!this.#history.isLoaded(seq)) await this.#history.enqueue(() => this.#history.loadAround(seq));
    if (!this.#history.isLoaded(seq)) return false;
    this.#scroll.toRow(seq);
    this.notify();
    return true;
  }

  // Reading

  /** The seq of the row below the unread divider, or 0. */
  get firstUnreadSeq() { return this.#divider.seqIn(this.timeline); }

  /** Places the divider at the read position if there are unread rows. */
  updateDivider() {
    if (this.#divider.update()) this.notify();
  }

  markSeen(seq) { this.#reading.markSeen(seq); }
  markRead() { this.#reading.markRead(); }

  markUnread(row) {
    const marked = this.#reading.markUnread(row);
    this.notify();
    return marked;
  }

  // Commands

  send(content, replyTo = null) {
    this.#reading.release();
    this.#outbox.add(this.roomId, content, replyTo);
    return this.toPresent();
  }

  /** @param {{id: number, revision: number}} row as it was when the editing started */
  edit(row, content) { return this.#commands.edit(row, content); }
  remove(row) { return this.#commands.remove(row); }
  pin(row, on) { return this.#commands.pin(row, on); }
  react(row, emoji, on) { return this.#commands.react(row, emoji, on); }

  // Log listener

  get needsChanges() { return this.#history.needsChanges; }

  applyRow(row) { this.#history.applyRow(row); }

  /** No change is missing any more. */
  onCaughtUp() {
    this.#history.onCaughtUp();
    if (this.stalled && this.#isOpen) this.catchUp();
  }

  /** Too much was missed: starts over with the newest page. */
  reset() {
    this.#history.reset();
    this.#commands.reset();
    this.#newMessages.skipTo(this.#log.unread.lastSeq);
    this.#scroll.pinned = true;
    if (this.#isOpen) this.#history.enqueue(() => this.#loadNewest());
  }

  onRoomGone(reason) {
    this.isGone = true;
    if (!this.#isLeaving) this.onGone(reason);
  }

  #onAppend(row) {
    if (!this.#newMessages.accept(row)) return;
    if (!this.pinned) this.#scroll.unseen++;
    if (this.#isOpen) this.onNewMessage(row);
  }

  #load() {
    return this.#history.enqueue(async () => {
      await this.#reading.load();
      if (!this.timeline.hasNewer) this.#scroll.unseen = 0;
      if (this.firstUnreadSeq) this.#scroll.toUnread();
      else this.#scroll.toEnd(!this.timeline.hasNewer);
      this.notify();
    });
  }

  async #loadNewest() {
    await this.#history.loadNewest();
    this.#scroll.unseen = 0;
  }

  #scrollOnOpen() {
    if (this.firstUnreadSeq) this.#scroll.toUnread();
    else if (this.pinned) this.#scroll.toEnd(!this.timeline.hasNewer);
    else this.#scroll.stay();
    this.notify();
  }
}
