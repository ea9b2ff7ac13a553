/** Keeps each user's outbox over a reload of the page. */
export class OutboxStore {
  #storage;

  /** @param {Storage} storage of this tab alone: two tabs must not take each other's messages */
  constructor(storage) {
    this.#storage = storage;
  }

  load(owner) {
    return JSON.parse(this.#storage.getItem(keyOf(owner)) ?? '[]');
  }

  save(owner, entries) {
    const kept = entries.map(({ roomId, content, clientId, at, state, code }) => ({ roomId, content, clientId, at, state, code }));
    try {
      if (kept.length) this.#storage.setItem(keyOf(owner), JSON.stringify(kept));
      else this.#storage.removeItem(keyOf(owner));
    } catch {
      // A full store costs the survival of a reload, not the message: it is still in the page.
    }
  }
}

const keyOf = (owner) => `parley.outbox.${owner}`;
