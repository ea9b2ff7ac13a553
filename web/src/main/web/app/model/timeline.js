export const PAGE = 50;
export const WINDOW = 250;

/**
 * The loaded window of a room's log: at most {@link WINDOW} contiguous rows in order of `seq`, evicted at the end that is
 * out of view.
 */
export class Timeline {
  /** @type {any[]} */
  rows = [];
  loaded = false;
  hasOlder = false;
  /** The newest rows were evicted or never loaded, so live rows cannot be appended. */
  hasNewer = false;
  /** Grows with each change. */
  version = 0;
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
    this.#replace([]);
    this.loaded = false;
    this.hasOlder = false;
    this.hasNewer = false;
  }

  /** Starts over with the newest page. */
  reset(page) {
    this.#start(page);
    this.hasNewer = false;
  }

  /** Starts over with a page in the middle, which does not say whether newer rows follow. */
  resetAround(page) {
    this.#start(page);
    this.hasNewer = this.last < page.revision;
  }

  prepend(page) {
    this.hasOlder = page.has_more;
    this.#insert(page.messages);
    if (this.rows.length > WINDOW) {
      this.#replace(this.rows.slice(0, WINDOW));
      this.hasNewer = true;
    }
  }

  appendPage(page) {
    this.#insert(page.messages);
    this.hasNewer = page.has_more;
    this.#evictOldest();
  }

  /** Updates a loaded row; only a newer revision replaces it. */
  update(row) {
    const at = this.#indexOf(row.seq);
    if (row.revision <= this.rows[at].revision) return;
    this.rows[at] = row;
    this.version++;
  }

  /**
   * Appends the next row. Rows in view are never evicted for it.
   *
   * @param {boolean} pinned whether the newest rows are in view
   */
  append(row, pinned) {
    if (this.hasNewer) return;
    if (!pinned && this.rows.length >= WINDOW) {
      this.hasNewer = true;
      this.version++;
      return;
    }
    this.#insert([row]);
    if (pinned) this.#evictOldest();
  }

  #start(page) {
    this.#replace([]);
    this.loaded = true;
    this.hasOlder = page.has_more;
    this.#insert(page.messages);
  }

  #evictOldest() {
    if (this.rows.length <= WINDOW) return;
    this.#replace(this.rows.slice(-WINDOW));
    this.hasOlder = true;
  }

  #insert(rows) {
    this.version++;
    for (const row of rows) {
      if (this.has(row.id)) this.update(row);
      else this.rows.splice(this.#indexOf(row.seq), 0, row);
      this.#seqs.set(row.id, row.seq);
    }
  }

  #replace(rows) {
    this.version++;
    this.rows = rows;
    this.#seqs = new Map(rows.map(({ id, seq }) => [id, seq]));
  }

  /** The index of the first row that is not before `seq`. */
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
