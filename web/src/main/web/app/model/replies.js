const KEPT = 300;

/** The rows that others reply to and that are not among those shown: kept as current as these. */
export class Replies {
  #fetch;
  /** @type {Map<number, any>} null: it can't be had */
  #rows = new Map();
  #asked = new Set();

  /** @param {(id: number) => Promise<any>} fetch the row, or a refusal */
  constructor(fetch) {
    this.#fetch = fetch;
  }

  /** Takes rows that came with a page. */
  keep(rows) {
    for (const row of rows) {
      const known = this.#rows.get(row.id);
      if (!known || row.revision > known.revision) this.#rows.set(row.id, row);
    }
    while (this.#rows.size > KEPT) this.#rows.delete(this.#rows.keys().next().value);
  }

  /** Takes what came live, if it is about one of them. */
  take(row) {
    const known = this.#rows.get(row.id);
    if (known && row.revision > known.revision) this.#rows.set(row.id, row);
  }

  /** @returns {any} the row, `null` while it is asked for, `undefined` where there is none */
  find(id) {
    if (this.#rows.has(id)) return this.#rows.get(id) ?? undefined;
    if (this.#asked.has(id)) return null;
    this.#asked.add(id);
    this.#ask(id);
    return null;
  }

  clear() {
    this.#rows.clear();
    this.#asked.clear();
  }

  /** A refusal is final; what got no answer is asked for again after the next connection, not at each look. */
  async #ask(id) {
    try {
      this.keep([await this.#fetch(id)]);
      this.#asked.delete(id);
    } catch (problem) {
      if (!problem.retryable) this.#rows.set(id, null);
    }
  }

  /** The connection is back. */
  retry() {
    this.#asked.clear();
  }
}
