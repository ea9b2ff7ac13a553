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
  /** @type {Map<number, number>} */
  #seqs = new Map();

  get first() { return this.rows[0]?.seq ?? 0; }
  get last() { return this.rows.at(-1)?.seq ?? 0; }

  has(id) {
    return this.#seqs.has(id);
  }

  find(id) {
    return this.has(id) ? this.rows[this.#indexOf(this.#seqs.get(id))] : undefined;
  }

  clear() {
    this.#keep([]);
    this.loaded = false;
    this.hasOlder = false;
    this.hasNewer = false;
  }

  /** Starts over from the newest page. */
  reset(page) {
    this.#begin(page);
    this.hasNewer = false;
  }

  /** Starts over from a page somewhere within, which does not tell whether there is more below it. */
  around(page) {
    this.#begin(page);
    this.hasNewer = this.last < page.revision;
  }

  older(page) {
    this.hasOlder = page.has_more;
    this.#take(page.messages);
    if (this.rows.length > WINDOW) {
      this.#keep(this.rows.slice(0, WINDOW));
      this.hasNewer = true;
    }
  }

  newer(page) {
    this.#take(page.messages);
    this.hasNewer = page.has_more;
    this.#evictOldest();
  }

  /** Takes another state of a row that is here; only a newer one replaces it. */
  change(row) {
    const at = this.#indexOf(row.seq);
    if (row.revision > this.rows[at].revision) this.rows[at] = row;
  }

  /**
   * Takes the next row. Rows that are being read are never evicted for it.
   *
   * @param {boolean} pinned the newest rows are the ones being looked at
   */
  append(row, pinned) {
    if (this.hasNewer) return;
    if (!pinned && this.rows.length >= WINDOW) {
      this.hasNewer = true;
      return;
    }
    this.#take([row]);
    if (pinned) this.#evictOldest();
  }

  #begin(page) {
    this.#keep([]);
    this.loaded = true;
    this.hasOlder = page.has_more;
    this.#take(page.messages);
  }

  #evictOldest() {
    if (this.rows.length <= WINDOW) return;
    this.#keep(this.rows.slice(-WINDOW));
    this.hasOlder = true;
  }

  #take(rows) {
    for (const row of rows) {
      if (this.has(row.id)) this.change(row);
      else this.rows.splice(this.#indexOf(row.seq), 0, row);
      this.#seqs.set(row.id, row.seq);
    }
  }

  #keep(rows) {
    this.rows = rows;
    this.#seqs = new Map(rows.map(({ id, seq }) => [id, seq]));
  }

  /** The first place whose row is not before it. */
  #indexOf(seq) {
    let [from, to] = [0, this.rows.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.rows[middle].seq < seq) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
