/** Keeps what is unsent of each user over a reload of this tab, where nothing better is to be had. */
export class OutboxStore {
  #storage;

  /** @param {Storage} storage */
  constructor(storage) {
    this.#storage = storage;
  }

  /** @returns {Promise<any[]>} */
  async load(owner) {
    return JSON.parse(this.#storage.getItem(keyOf(owner)) ?? '[]');
  }

  async put(owner, entry) {
    const others = (await this.load(owner)).filter(({ clientId }) => clientId !== entry.clientId);
    this.#save(owner, [...others, keptOf(entry)]);
  }

  async remove(owner, clientId) {
    this.#save(owner, (await this.load(owner)).filter((entry) => entry.clientId !== clientId));
  }

  #save(owner, entries) {
    if (entries.length) this.#storage.setItem(keyOf(owner), JSON.stringify(entries));
    else this.#storage.removeItem(keyOf(owner));
  }
}

const keyOf = (owner) => `parley.outbox.${owner}`;

/** What is worth keeping of an entry: whoever takes it up begins anew. */
export function keptOf({ clientId, roomId, content, replyTo, at, state, code }) {
  return { clientId, roomId, content, replyTo, at, state: state === 'failed' ? 'failed' : 'waiting', code };
}
