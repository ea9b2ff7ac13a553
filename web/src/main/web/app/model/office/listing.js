import { Observable } from '../observable.js';

/** A list that comes page by page, and may be begun anew while a page is under way. */
export class Listing extends Observable {
  #fetch;
  #turn = 0;

  items = [];
  hasMore = false;
  loading = false;
  /** @type {import('../problem.js').Problem | null} */
  problem = null;

  /** @param {(last: any) => Promise<{items: any[], hasMore: boolean}>} fetch what comes after the last one known, or the first ones */
  constructor(fetch) {
    super();
    this.#fetch = fetch;
  }

  begin() {
    return this.#load(undefined, []);
  }

  more() {
    return this.loading ? undefined : this.#load(this.items.at(-1), this.items);
  }

  /** @param {any} item in place of the one of the same id */
  replace(item) {
    this.items = this.items.map((one) => (one.id === item.id ? item : one));
    this.changed();
  }

  async #load(last, before) {
    const turn = ++this.#turn;
    this.loading = true;
    this.problem = null;
    this.changed();
    try {
      const { items, hasMore } = await this.#fetch(last);
      if (turn === this.#turn) Object.assign(this, { items: [...before, ...items], hasMore });
    } catch (problem) {
      if (turn === this.#turn) this.problem = problem;
    }
    if (turn !== this.#turn) return;
    this.loading = false;
    this.changed();
  }
}
