import { toStored } from './outbox-store.js';

const STORE = 'entries';
const OPEN_TIMEOUT_MS = 1_000;

/** Stores the unsent messages of each user for all tabs of the browser, in IndexedDB. */
export class OutboxDatabase {
  #database;

  /** @param {IDBDatabase} database */
  constructor(database) {
    this.#database = database;
  }

  /**
   * @param {{indexedDB?: IDBFactory}} window
   * @param {string} name
   * @param {{setTimeout: Function}} clock
   * @returns {Promise<OutboxDatabase | null>} null where IndexedDB is missing or does not open, as in some private windows
   */
  static async open(window, name, clock) {
    try {
      const request = window.indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(STORE, { keyPath: 'clientId' }).createIndex('owner', 'owner');
      };
      const timeout = new Promise((none) => { clock.setTimeout(() => none(null), OPEN_TIMEOUT_MS); });
      const database = await Promise.race([toPromise(request), timeout]);
      return database && new OutboxDatabase(database);
    } catch {
      return null;
    }
  }

  async load(owner) {
    const entries = await this.#transact('readonly', (store) => store.index('owner').getAll(owner));
    return entries.map(({ owner: _owner, ...entry }) => entry);
  }

  put(owner, entry) {
    return this.#transact('readwrite', (store) => store.put({ ...toStored(entry), owner }));
  }

  remove(_owner, clientId) {
    return this.#transact('readwrite', (store) => store.delete(clientId));
  }

  async #transact(mode, act) {
    return toPromise(act(this.#database.transaction(STORE, mode).objectStore(STORE)));
  }
}

function toPromise(request) {
  return new Promise((accept, refuse) => {
    request.onsuccess = () => accept(request.result);
    request.onerror = () => refuse(request.error);
  });
}
