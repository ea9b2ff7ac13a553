/** Stores the unsent messages of each user for this tab, where IndexedDB is missing. */
export class SessionOutboxStore {
  #storage;

  /** @param {Storage} storage */
  constructor(storage) {
    this.#storage = storage;
  }

  /** @returns {Promise<any[]>} */
  async load(owner) {
    return JSON.parse(this.#storage.getItem(keyFor(owner)) ?? '[]');
  }

  async put(owner, entry) {
    const others = (await this.load(owner)).filter(({ clientId }) => clientId !== entry.clientId);
    this.#save(owner, [...others, toStored(entry)]);
  }

  async remove(owner, clientId) {
    this.#save(owner, (await this.load(owner)).filter((entry) => entry.clientId !== clientId));
  }

  #save(owner, entries) {
    if (entries.length) this.#storage.setItem(keyFor(owner), JSON.stringify(entries));
    else this.#storage.removeItem(keyFor(owner));
  }
}

const keyFor = (owner) => `parley.outbox.${owner}`;

/** The part of an entry that is stored; the delivery starts over when it is loaded. */
export function toStored({ clientId, roomId, content, replyTo, at, state, code }) {
  return { clientId, roomId, content, replyTo, at, state: state === 'failed' ? 'failed' : 'waiting', code };
}
