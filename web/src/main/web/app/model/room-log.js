import { LogCursor } from './log-cursor.js';
import { ReadReceipts } from './read-receipts.js';
import { RoomDetails } from './room-details.js';
import { UnreadCounter } from './unread-counter.js';

const RETRY_MS = 15_000;

/**
 * The client's view of one room's log: how far it is known, what is unread, and the room's current name, topic and
 * members. The rows themselves belong to the `reader`, if a conversation has opened the room.
 */
export class RoomLog {
  #deps;
  #details = new RoomDetails();
  #syncTimer = null;
  #recountTimer = null;
  #countVersion = 0;

  /** @type {import('./conversation.js').Conversation | null} */
  reader = null;

  /**
   * @param {any} room as in `welcome`
   * @param {{userId: number, clock: {setTimeout: Function, clearTimeout: Function}, requestSync: (id: number) => void,
   *   send: (frame: object) => void, onChanged: (log: RoomLog) => void, recount: (log: RoomLog) => Promise<boolean>,
   *   onOwnMessage: (clientId: string) => void}} deps `onOwnMessage`: one of the user's own messages is stored
   */
  constructor(room, deps) {
    this.#deps = deps;
    this.id = room.id;
    this.#init(room);
  }

  /** The room for display: a plain object, a new one after each change. */
  get room() {
    const { unread, mentions, lastSeq, readTo } = this.unread;
    return { ...this.#details.current, last_seq: lastSeq, last_read_seq: readTo, unread, mentions };
  }

  /** Grows with each count from the server: the answer to an older request must not overwrite it. */
  get countVersion() {
    return this.#countVersion;
  }

  /** The server has described the room, on a new connection or again. */
  onWelcome(room) {
    this.#describe(room);
    this.readReceipts.flush();
    if (room.revision !== this.cursor.revision && this.reader?.needsChanges) return this.#startSync();
    this.cursor.moveTo(room.revision);
    this.#onCaughtUp();
  }

  /** The server's database was replaced: nothing known still holds. */
  restart(room) {
    this.stop();
    this.#init(room);
    this.reader?.reset();
    this.#deps.onChanged(this);
  }

  onMessage(row) {
    const hasGap = this.cursor.advance(row.revision);
    this.#applyRow(row);
    if (hasGap) this.#startSync();
    this.#deps.onChanged(this);
  }

  /** The answer to a sync request. Changes that were not requested are treated like a live row. */
  onChanges({ since, revision, more, reset, messages }) {
    for (const row of messages) this.#applyRow(row);
    if (this.cursor.awaits(since)) this.#onSyncAnswer(revision, more, reset);
    else if (reset) this.onHead(revision);
    else if (!more) this.#onUnrequested(since, revision);
    this.#deps.onChanged(this);
  }

  onHead(revision) {
    if (revision > this.cursor.revision && !this.cursor.isCatchingUp) this.#startSync();
  }

  /** An older page than the known revision was read: requests the changes in between. */
  rewind(revision) {
    if (revision >= this.cursor.revision) return;
    this.cursor.revision = revision;
    this.#startSync();
  }

  onCounts(counts) {
    this.#countVersion++;
    this.unread.update(counts);
    this.#deps.onChanged(this);
  }

  /** The room, or the user's own role or settings in it, has changed. */
  patch(change) {
    if (change.revision >= this.#details.revision) this.#describe(change);
    else this.#details.mergeOwnSettings(change);
    this.#deps.onChanged(this);
  }

  applyRecount(room) {
    if (room.revision >= this.#details.revision) this.#describe(room);
    this.#deps.onChanged(this);
  }

  markSeen(seq) {
    if (this.readReceipts.markSeen(seq)) this.#deps.onChanged(this);
  }

  /** Rows on screen no longer count as read until the user says so. */
  holdUnread() {
    this.readReceipts.stop();
    this.unread.hold();
    this.#deps.onChanged(this);
  }

  disconnected() {
    this.#deps.clock.clearTimeout(this.#syncTimer);
    this.#deps.clock.clearTimeout(this.#recountTimer);
    this.cursor.reset();
  }

  stop() {
    this.disconnected();
    this.readReceipts.stop();
  }

  #init(room) {
    this.#details = new RoomDetails();
    this.cursor = new LogCursor(room.revision);
    this.unread = new UnreadCounter(this.#deps.userId);
    this.readReceipts = new ReadReceipts(this.unread, this.#deps.clock, (seq) => this.#deps.send({ type: 'read', room_id: this.id, seq }));
    this.#describe(room);
  }

  #describe(room) {
    this.#details.merge(room);
    this.unread.lastSeq = Math.max(this.unread.lastSeq, room.last_seq ?? 0);
    if ('unread' in room) {
      this.#countVersion++;
      this.unread.update(room);
    }
  }

  #onSyncAnswer(revision, more, reset) {
    // Also if the room's head is lower than what was known here.
    if (reset) this.cursor.revision = revision;
    const outcome = this.cursor.applyPart(revision, more);
    if (reset || outcome === 'failed') this.#reset();
    if (outcome === 'more' || outcome === 'gap') this.#awaitSync(outcome === 'gap');
    else this.#onCaughtUp();
  }

  #onUnrequested(since, revision) {
    if (this.cursor.advance(revision, since)) this.#startSync();
    else if (!this.cursor.isCatchingUp) this.#onCaughtUp();
  }

  #applyRow(row) {
    this.unread.addRow(row);
    if (row.client_id && row.user_id === this.#deps.userId) this.#deps.onOwnMessage(row.client_id);
    this.#details.applyRow(row);
    this.reader?.applyRow(row);
  }

  #reset() {
    this.reader?.reset();
    this.#recount();
  }

  /** Retries until the count arrives, or comes with the next connection. */
  async #recount() {
    if (await this.#deps.recount(this)) return;
    this.#recountTimer = this.#deps.clock.setTimeout(() => this.#recount(), RETRY_MS);
  }

  #startSync() {
    this.cursor.startCatchUp();
    this.#awaitSync(true);
  }

  /** Requests again if no answer comes. */
  #awaitSync(sendsRequest) {
    this.#deps.clock.clearTimeout(this.#syncTimer);
    this.#syncTimer = this.#deps.clock.setTimeout(() => this.#awaitSync(true), RETRY_MS);
    if (sendsRequest) this.#deps.requestSync(this.id);
  }

  #onCaughtUp() {
    this.#deps.clock.clearTimeout(this.#syncTimer);
    this.reader?.onCaughtUp();
  }
}
