/** Means "99+". */
export const MAX_COUNT = 100;
const CAPACITY = 1_000;

/**
 * The unread count of a room: the server's count at a revision, plus the known rows above that revision. Counting never
 * adds up increments, so no message counts twice.
 */
export class UnreadCounter {
  #userId;
  #counts = { last_read_seq: 0, unread: 0, mentions: 0, revision: 0 };
  /** @type {Map<number, {seq: number, revision: number, counts: boolean, mentions: boolean}>} */
  #rows = new Map();
  #seen = 0;

  /** The seq of the room's newest row of any kind. */
  lastSeq = 0;
  /** Marked as unread by the user: rows on screen do not count as read. */
  isHeld = false;

  constructor(userId) {
    this.#userId = userId;
  }

  get lastRead() {
    return this.#counts.last_read_seq;
  }

  /** The local read position, which the server may not know yet. */
  get readTo() {
    return Math.max(this.lastRead, this.#seen);
  }

  get unread() {
    return this.#count('unread', ({ counts }) => counts);
  }

  get mentions() {
    return this.#count('mentions', ({ mentions }) => mentions);
  }

  /** The server has counted. A read position that moved back was set by the user, here or elsewhere. */
  update({ last_read_seq, unread, mentions, revision }) {
    if (last_read_seq < this.lastRead) this.hold();
    this.#counts = { last_read_seq, unread, mentions, revision: revision ?? this.#counts.revision };
  }

  addRow(row) {
    this.lastSeq = Math.max(this.lastSeq, row.seq);
    if (row.kind || row.user_id === this.#userId) return;
    const known = this.#rows.get(row.id);
    if (known && known.revision >= row.revision) return;
    const counts = !row.deleted;
    const mentions = counts && (row.mentions_room === true || (row.mentions ?? []).includes(this.#userId));
    this.#rows.set(row.id, { seq: row.seq, revision: row.revision, counts, mentions });
    if (this.#rows.size > CAPACITY) this.#rows.delete(this.#rows.keys().next().value);
  }

  /** @returns {boolean} whether the read position has moved */
  markSeen(seq) {
    if (this.isHeld || seq <= this.readTo) return false;
    this.#seen = seq;
    return true;
  }

  hold() {
    this.#seen = 0;
    this.isHeld = true;
  }

  #count(name, isOne) {
    const readTo = this.readTo;
    if (readTo >= this.lastSeq && readTo > this.lastRead) return 0;
    let count = readTo > this.lastRead && readTo >= this.#counts.revision ? 0 : this.#counts[name];
    for (const one of this.#rows.values()) if (one.seq > this.#counts.revision && one.seq > readTo && isOne(one)) count++;
    return Math.min(MAX_COUNT, count);
  }
}
