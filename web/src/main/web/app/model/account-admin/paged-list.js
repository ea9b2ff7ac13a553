import { Observable } from '../observable.js';

/** A list that is loaded page by page, and may be restarted while a page is loading. */
export class PagedList extends Observable {
  #fetch;
  #request = 0;

  items = [];
  hasMore = false;
  loading = false;
  /** @type {import('../problem.js').Problem | null} */
  problem = null;

  /** @param {(last: any) => Promise<{items: any[], hasMore: boolean}>} fetch loads what follows the last known item, or the first page */
  constructor(fetch) {
    super();
    this.#fetch = fetch;
  }

  load() {
    return this.#load(undefined, []);
  }

  loadMore() {
    return this.loading ? undefined : this.#load(this.items.at(-1), this.items);
  }

  /** @param {any} item replaces the item with the same id */
  replace(item) {
    this.items = this.items.map((one) => (one.id === item.id ? item : one));
    this.notify();
  }

  async #load(last, before) {
    const request = ++this.#request;
    this.loading = true;
    this.problem = null;
    this.notify();
    try {
      const { items, hasMore } = await this.#fetch(last);
      if (request === this.#request) Object.assign(this, { items: [...before, ...items], hasMore });
    } catch (problem) {
      if (request === this.#request) this.problem = problem;
    }
    if (request !== this.#request) return;
    this.loading = false;
    this.notify();
  }
}
