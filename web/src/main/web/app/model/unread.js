/** Stands for "99+". */
export const MANY = 100;
const KEPT = 1_000;

/**
 * What of a room is unread: the server's count, which tells the revision at which it was made, and the rows known above
 * that revision. Nothing is added up, so nothing counts twice.
 */
export class Unread {
  #userId;
  #told = { last_read_seq: 0, unread: 0, mentions: 0, revision: 0 };
  /** @type {Map<number, {seq: number, revision: number, counts: boolean, mentions: boolean}>} */
  #news = new Map();
  #seen = 0;

  /** The newest row of the room, of any kind. */
  lastSeq = 0;
  /** Marked as unread by hand: what is on screen is not taken for read. */
  held = false;

  constructor(userId) {
    this.#userId = userId;
  }

  get lastRead() {
    return this.#told.last_read_seq;
  }

  /** What was seen may not have been told to the server yet. */
  get readTo() {
    return Math.max(this.lastRead, this.#seen);
  }

  get unread() {
    return this.#count('unread', ({ counts }) => counts);
  }

  get mentions() {
    return this.#count('mentions', ({ mentions }) => mentions);
  }

  /** The server has counted. A pointer that went back was put there by hand, here or elsewhere. */
  told({ last_read_seq, unread, mentions, revision }) {
    if (last_read_seq < this.lastRead) this.hold();
    this.#told = { last_read_seq, unread, mentions, revision: revision ?? this.#told.revision };
  }

  take(row) {
    this.lastSeq = Math.max(this.lastSeq, row.seq);
    if (row.kind || row.user_id === this.#userId) return;
    const known = this.#news.get(row.id);
    if (known && known.revision >= row.revision) return;
    const counts = !row.deleted;
    const mentions = counts && (row.mentions_room === true || (row.mentions ?? []).includes(this.#userId));
    this.#news.set(row.id, { seq: row.seq, revision: row.revision, counts, mentions });
    if (this.#news.size > KEPT) this.#news.delete(this.#news.keys().next().value);
  }

  /** @returns {boolean} whether there is something new to tell */
  see(seq) {
    if (this.held || seq <= this.readTo) return false;
    this.#seen = seq;
    return true;
  }

  hold() {
    this.#seen = 0;
    this.held = true;
  }

  #count(name, isOne) {
    const readTo = this.readTo;
    if (readTo >= this.lastSeq && readTo > this.lastRead) return 0;
    let count = readTo > this.lastRead && readTo >= this.#told.revision ? 0 : this.#told[name];
    for (const one of this.#news.values()) if (one.seq > this.#told.revision && one.seq > readTo && isOne(one)) count++;
    return Math.min(MANY, count);
  }
}
