export const PAGE = 50;
export const WINDOW = 250;

/**
 * The loaded stretch of a room's log: at most {@link WINDOW} rows in order of `seq`, without holes,
 * evicted at the end that is not looked at.
 */
export class Timeline {
  /** @type {any[]} */
  rows = [];
  loaded = false;
  hasOlder = false;
  /** The newest rows were evicted, or never loaded: what comes live has no place here. */
  hasNewer = false;
  /** Up to here nothing of the room's log was missed. */
  settled = 0;

  get first() { return this.rows[0]?.seq ?? 0; }
  get last() { return this.rows.at(-1)?.seq ?? 0; }

  /** Starts over from the newest page. */
  reset(page) {
    this.rows = [];
    this.loaded = true;
    this.hasOlder = page.has_more;
    this.hasNewer = false;
    this.#take(page.messages);
    this.settled = Math.max(page.revision ?? 0, this.last);
  }

  older(page) {
    this.hasOlder = page.has_more;
    this.#take(page.messages);
    if (this.rows.length > WINDOW) {
      this.rows.length = WINDOW;
      this.hasNewer = true;
    }
  }

  newer(page) {
    this.#take(page.messages);
    this.hasNewer = page.has_more;
    if (!page.has_more) this.settled = Math.max(this.settled, page.revision ?? 0, this.last);
    this.#evictOldest();
  }

  /**
   * Takes what comes live. Rows that are being read are never evicted for it.
   *
   * @param {boolean} pinned the newest rows are the ones being looked at
   * @returns {boolean} whether the row is new
   */
  live(row, pinned) {
    const known = this.rows.some((one) => one.id === row.id);
    if (!known && row.seq < this.first && this.hasOlder) return false;
    if (!known && !this.hasNewer && !pinned && this.rows.length >= WINDOW) this.hasNewer = true;
    if (known || !this.hasNewer) this.#take([row]);
    else return row.seq > this.settled;
    this.#settle();
    if (pinned) this.#evictOldest();
    return !known;
  }

  get hole() {
    return !this.hasNewer && this.last > this.settled;
  }

  #settle() {
    for (const row of this.rows) if (row.seq === this.settled + 1) this.settled++;
  }

  #evictOldest() {
    const excess = this.rows.length - WINDOW;
    if (excess <= 0) return;
    this.rows.splice(0, excess);
    this.hasOlder = true;
  }

  /** Delivery may repeat and race: a row is known by its id and only a newer revision replaces it. */
  #take(rows) {
    for (const row of rows) {
      const at = this.rows.findIndex((one) => one.id === row.id);
      if (at < 0) this.rows.splice(this.#placeOf(row.seq), 0, row);
      else if (row.revision > this.rows[at].revision) this.rows[at] = row;
    }
  }

  #placeOf(seq) {
    let at = this.rows.length;
    while (at > 0 && this.rows[at - 1].seq > seq) at--;
    return at;
  }
}
