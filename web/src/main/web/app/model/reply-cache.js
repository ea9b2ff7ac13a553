const CAPACITY = 300;

/** The messages that others reply to and that are not loaded themselves, kept as current as the loaded ones. */
export class ReplyCache {
  #fetch;
  /** @type {Map<number, any>} null: it could not be loaded */
  #rows = new Map();
  #requested = new Set();

  /** @param {(id: number) => Promise<any>} fetch resolves to the row, or rejects with a {@link Problem} */
  constructor(fetch) {
    this.#fetch = fetch;
  }

  /** Adds rows that came with a page. */
  add(rows) {
    for (const row of rows) {
      const known = this.#rows.get(row.id);
      if (!known || row.revision > known.revision) this.#rows.set(row.id, row);
    }
    while (this.#rows.size > CAPACITY) this.#rows.delete(this.#rows.keys().next().value);
  }

  /** Updates a cached row from a live one. */
  update(row) {
    const known = this.#rows.get(row.id);
    if (known && row.revision > known.revision) this.#rows.set(row.id, row);
  }

  /** @returns {any} the row, `null` while it is loading, `undefined` if it does not exist */
  get(id) {
    if (this.#rows.has(id)) return this.#rows.get(id) ?? undefined;
    if (this.#requested.has(id)) return null;
    this.#requested.add(id);
    this.#load(id);
    return null;
  }

  clear() {
    this.#rows.clear();
    this.#requested.clear();
  }

  /** A refusal is final. After a network error the row is requested again with the next connection. */
  async #load(id) {
    try {
      this.add([await this.#fetch(id)]);
      this.#requested.delete(id);
    } catch (problem) {
      if (!problem.retryable) this.#rows.set(id, null);
    }
  }

  /** The connection is back: rows that failed to load may be requested again. */
  allowRetry() {
    this.#requested.clear();
  }
}
