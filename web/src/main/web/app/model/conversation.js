import { DisplayRows } from './display-rows.js';
import { MessageCommands } from './message-commands.js';
import { MessageHistory } from './message-history.js';
import { Navigation } from './navigation.js';
import { NewMessages } from './new-messages.js';
import { Observable } from './observable.js';
import { ReadPosition } from './read-position.js';
import { storedRow } from './rows.js';
import { UnreadDivider } from './unread-divider.js';

/**
 * One room as the user reads it, from opening to closing. Joins the parts that a view works with, passes them what the
 * room's log reports, and notifies when one of them changes.
 */
export class Conversation extends Observable {
  #log;
  #outbox;
  #userId;
  #newMessages;
  #displayRows;
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
    this.#userId = user.id;
    this.#newMessages = new NewMessages(user.id);
    this.history = new MessageHistory(log, api);
    this.commands = new MessageCommands(rpc, log.id);
    this.readPosition = new ReadPosition({ log, history: this.history, divider: new UnreadDivider(log, user.id), rpc, userId: user.id });
    this.navigation = new Navigation(this.history, this.readPosition);
    this.#displayRows = new DisplayRows({ roomId: log.id, user, timeline: this.timeline, commands: this.commands, outbox });
    this.#connect();
  }

  #connect() {
    const { history, commands, readPosition, navigation, scroll } = this;
    history.isPinned = () => scroll.pinned;
    history.onAppend = (row) => this.#onAppend(row);
    history.onRefused = () => this.onRoomGone('unknown');
    for (const part of [history, readPosition, navigation]) part.onChanged = () => this.notify();
    commands.subscribe(() => this.notify());
    this.#log.reader = this;
  }

  /** Shows what is loaded at once, and scrolls to the first unread row. */
  open() {
    this.#isOpen = true;
    this.#newMessages.skipTo(this.#log.unread.lastSeq);
    this.readPosition.open();
    this.navigation.open();
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

  get timeline() { return this.history.timeline; }
  get scroll() { return this.navigation.scroll; }

  /** All rows in display order; the same list until something changes. */
  get rows() { return this.#displayRows.all; }
  get lastOwn() { return this.#displayRows.lastOwn; }

  /** The message that a row replies to; `null` while it is loading, `undefined` if there is none. */
  repliedTo({ replyTo }) {
    if (!replyTo) return undefined;
    const row = this.history.find(replyTo);
    return row && storedRow(row, this.#userId);
  }

  send(content, replyTo = null) {
    this.readPosition.release();
    this.#outbox.add(this.roomId, content, replyTo);
    return this.navigation.toPresent();
  }

  // Log listener

  get needsChanges() { return this.history.needsChanges; }

  applyRow(row) { this.history.applyRow(row); }

  /** No change is missing any more. */
  onCaughtUp() {
    this.history.onCaughtUp();
    if (this.history.stalled && this.#isOpen) this.navigation.catchUp();
  }

  /** Too much was missed: starts over with the newest page. */
  reset() {
    this.history.reset();
    this.commands.reset();
    this.#newMessages.skipTo(this.#log.unread.lastSeq);
    this.navigation.reset(this.#isOpen);
  }

  onRoomGone(reason) {
    this.isGone = true;
    if (!this.#isLeaving) this.onGone(reason);
  }

  #onAppend(row) {
    if (!this.#newMessages.accept(row)) return;
    if (!this.scroll.pinned) this.scroll.unseen++;
    if (this.#isOpen) this.onNewMessage(row);
  }
}
