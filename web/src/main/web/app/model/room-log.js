import { LogCursor } from './log-cursor.js';
import { ReadReceipts } from './read-receipts.js';
import { UnreadCounter } from './unread-counter.js';

const PATIENCE_MS = 15_000;

/**
 * The client's view of one room's log: how far it is known, what is unread, and the room's current name, topic and
 * members. The rows themselves belong to the `reader`, if a conversation has opened the room.
 */
export class RoomLog {
  #deps;
  #facts = { revision: -1 };
  /** Members who joined (1) and left (-1) since the facts were received, by seq. */
  #memberChanges = new Map();
  /** The newest row that changed the name or topic. */
  #lastRename = null;
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
    const { revision: _revision, ...facts } = this.#facts;
    let { members } = facts;
    for (const move of this.#memberChanges.values()) members += move;
    return { ...facts, members, ...this.#lastRename?.room, last_seq: lastSeq, last_read_seq: readTo, unread, mentions };
  }

  /** Grows with each count from the server: the answer to an older request must not overwrite it. */
  get countVersion() {
    return this.#countVersion;
  }

  /** The server has described the room, on a new connection or again. */
  onWelcome(room) {
    this.#setFacts(room);
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
    const hole = this.cursor.advance(row.revision);
    this.#applyRow(row);
    if (hole) this.#startSync();
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
    if (change.revision >= this.#facts.revision) this.#setFacts(change);
    else this.#facts = { ...this.#facts, ...ownSettings(change) };
    this.#deps.onChanged(this);
  }

  applyRecount(room) {
    if (room.revision >= this.#facts.revision) this.#setFacts(room);
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
    this.#facts = { revision: -1 };
    this.#memberChanges.clear();
    this.#lastRename = null;
    this.cursor = new LogCursor(room.revision);
    this.unread = new UnreadCounter(this.#deps.userId);
    this.readReceipts = new ReadReceipts(this.unread, this.#deps.clock, (seq) => this.#deps.send({ type: 'read', room_id: this.id, seq }));
    this.#setFacts(room);
  }

  #setFacts(room) {
    this.#facts = { ...this.#facts, ...room };
    for (const seq of this.#memberChanges.keys()) if (seq <= room.revision) this.#memberChanges.delete(seq);
    if (this.#lastRename && this.#lastRename.seq <= room.revision) this.#lastRename = null;
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
    if (row.seq > this.#facts.revision) this.#trackMembership(row);
    this.reader?.applyRow(row);
  }

  #trackMembership(row) {
    if (row.kind === 'joined') this.#memberChanges.set(row.seq, 1);
    if (row.kind === 'left') this.#memberChanges.set(row.seq, -1);
    if (row.kind === 'room' && row.seq > (this.#lastRename?.seq ?? 0)) this.#lastRename = row;
  }

  #reset() {
    this.reader?.reset();
    this.#recount();
  }

  /** Retries until the count arrives, or comes with the next connection. */
  async #recount() {
    if (await this.#deps.recount(this)) return;
    this.#recountTimer = this.#deps.clock.setTimeout(() => this.#recount(), PATIENCE_MS);
  }

  #startSync() {
    this.cursor.startCatchUp();
    this.#awaitSync(true);
  }

  /** Requests again if no answer comes. */
  #awaitSync(asking) {
    this.#deps.clock.clearTimeout(this.#syncTimer);
    this.#syncTimer = this.#deps.clock.setTimeout(() => this.#awaitSync(true), PATIENCE_MS);
    if (asking) this.#deps.requestSync(this.id);
  }

  #onCaughtUp() {
    this.#deps.clock.clearTimeout(this.#syncTimer);
    this.reader?.onCaughtUp();
  }
}

/** The user's own settings in a room have no revision: the last value received holds. */
const ownSettings = ({ role, notifications }) => ({ ...(role && { role }), ...(notifications && { notifications }) });
