import { Position } from './position.js';
import { Reading } from './reading.js';
import { Unread } from './unread.js';

const PATIENCE_MS = 15_000;

/**
 * One room's log as this page hears it: how far it is known, what is unread, what the room is called now. The rows
 * themselves are its `reader`'s, where somebody has opened the room.
 */
export class RoomLog {
  #parts;
  #facts = { revision: -1 };
  /** Who came (1) and went (-1) since the facts were told, by seq. */
  #moves = new Map();
  /** The newest row that told of another name or topic. */
  #renamed = null;
  #timer = null;
  #countTimer = null;
  #tellings = 0;

  /** @type {import('./conversation.js').Conversation | null} */
  reader = null;

  /**
   * @param {any} room as in `welcome`
   * @param {{userId: number, clock: {setTimeout: Function, clearTimeout: Function}, sync: (id: number) => void,
   *   send: (frame: object) => void, changed: (log: RoomLog) => void, recount: (log: RoomLog) => Promise<boolean>,
   *   arrived: (clientId: string) => void}} parts `arrived`: a message of one's own is stored
   */
  constructor(room, parts) {
    this.#parts = parts;
    this.id = room.id;
    this.#begin(room);
  }

  /** What is shown of the room: a plain object, another one after each change. */
  get room() {
    const { unread, mentions, lastSeq, readTo } = this.unread;
    const { revision: _revision, ...facts } = this.#facts;
    let { members } = facts;
    for (const move of this.#moves.values()) members += move;
    return { ...facts, members, ...this.#renamed?.room, last_seq: lastSeq, last_read_seq: readTo, unread, mentions };
  }

  /** How often the server's count has been taken: an answer to an older question must not undo it. */
  get tellings() {
    return this.#tellings;
  }

  /** The server has told of the room on a new connection, or anew. */
  greeted(room) {
    this.#ground(room);
    this.reading.flush();
    if (room.revision !== this.position.at && this.reader?.needsChanges) return this.#ask();
    this.position.moveTo(room.revision);
    this.#caughtUp();
  }

  /** Another database: nothing of what was known holds. */
  restarted(room) {
    this.stop();
    this.#begin(room);
    this.reader?.dropped();
    this.#parts.changed(this);
  }

  live(row) {
    const hole = this.position.live(row.revision);
    this.#take(row);
    if (hole) this.#ask();
    this.#parts.changed(this);
  }

  /** The answer to what was asked; else what is told unasked, or too late: like a live row, it may begin anywhere. */
  changes({ since, revision, more, reset, messages }) {
    for (const row of messages) this.#take(row);
    if (this.position.awaits(since)) this.#answered(revision, more, reset);
    else if (reset) this.headIs(revision);
    else if (!more) this.#passed(since, revision);
    this.#parts.changed(this);
  }

  headIs(revision) {
    if (revision > this.position.at && !this.position.catching) this.#ask();
  }

  /** Something older than what is known was read: what came between is asked for. */
  rewind(revision) {
    if (revision >= this.position.at) return;
    this.position.at = revision;
    this.#ask();
  }

  counted(told) {
    this.#tellings++;
    this.unread.told(told);
    this.#parts.changed(this);
  }

  /** What changed of the room itself, or of one's own place in it. */
  patched(change) {
    if (change.revision >= this.#facts.revision) this.#ground(change);
    else this.#facts = { ...this.#facts, ...placeIn(change) };
    this.#parts.changed(this);
  }

  recounted(room) {
    if (room.revision >= this.#facts.revision) this.#ground(room);
    this.#parts.changed(this);
  }

  seen(seq) {
    if (this.reading.see(seq)) this.#parts.changed(this);
  }

  /** What is on screen is not read until somebody says so. */
  hold() {
    this.reading.stop();
    this.unread.hold();
    this.#parts.changed(this);
  }

  lost() {
    this.#parts.clock.clearTimeout(this.#timer);
    this.#parts.clock.clearTimeout(this.#countTimer);
    this.position.lost();
  }

  stop() {
    this.lost();
    this.reading.stop();
  }

  #begin(room) {
    this.#facts = { revision: -1 };
    this.#moves.clear();
    this.#renamed = null;
    this.position = new Position(room.revision);
    this.unread = new Unread(this.#parts.userId);
    this.reading = new Reading(this.unread, this.#parts.clock, (seq) => this.#parts.send({ type: 'read', room_id: this.id, seq }));
    this.#ground(room);
  }

  #ground(room) {
    this.#facts = { ...this.#facts, ...room };
    for (const seq of this.#moves.keys()) if (seq <= room.revision) this.#moves.delete(seq);
    if (this.#renamed && this.#renamed.seq <= room.revision) this.#renamed = null;
    this.unread.lastSeq = Math.max(this.unread.lastSeq, room.last_seq ?? 0);
    if ('unread' in room) {
      this.#tellings++;
      this.unread.told(room);
    }
  }

  #answered(revision, more, reset) {
    // Also where the room's head is lower than what was known here.
    if (reset) this.position.at = revision;
    const outcome = this.position.reached(revision, more);
    if (reset || outcome === 'lost') this.#dropped();
    if (outcome === 'more' || outcome === 'apart') this.#await(outcome === 'apart');
    else this.#caughtUp();
  }

  #passed(since, revision) {
    if (this.position.live(revision, since)) this.#ask();
    else if (!this.position.catching) this.#caughtUp();
  }

  #take(row) {
    this.unread.take(row);
    if (row.client_id && row.user_id === this.#parts.userId) this.#parts.arrived(row.client_id);
    if (row.seq > this.#facts.revision) this.#note(row);
    this.reader?.take(row);
  }

  #note(row) {
    if (row.kind === 'joined') this.#moves.set(row.seq, 1);
    if (row.kind === 'left') this.#moves.set(row.seq, -1);
    if (row.kind === 'room' && row.seq > (this.#renamed?.seq ?? 0)) this.#renamed = row;
  }

  #dropped() {
    this.reader?.dropped();
    this.#countAnew();
  }

  /** Until it is told, or told anyway on the next connection. */
  async #countAnew() {
    if (await this.#parts.recount(this)) return;
    this.#countTimer = this.#parts.clock.setTimeout(() => this.#countAnew(), PATIENCE_MS);
  }

  #ask() {
    this.position.begin();
    this.#await(true);
  }

  /** An answer that does not come is asked for again. */
  #await(asking) {
    this.#parts.clock.clearTimeout(this.#timer);
    this.#timer = this.#parts.clock.setTimeout(() => this.#await(true), PATIENCE_MS);
    if (asking) this.#parts.sync(this.id);
  }

  #caughtUp() {
    this.#parts.clock.clearTimeout(this.#timer);
    this.reader?.settle();
  }
}

/** One's own place in a room has no revision: the word that came last holds, however old what comes with it. */
const placeIn = ({ role, notifications }) => ({ ...(role && { role }), ...(notifications && { notifications }) });
