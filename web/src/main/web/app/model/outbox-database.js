import { keptOf } from './outbox-store.js';

const ENTRIES = 'entries';
const PATIENCE_MS = 1_000;

/** Keeps what is unsent of each user for all tabs of the browser, over reloads and killed tabs. */
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
   * @returns {Promise<OutboxDatabase | null>} null where there is none: some private windows, and one that does not open
   */
  static async open(window, name, clock) {
    try {
      const request = window.indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore(ENTRIES, { keyPath: 'clientId' }).createIndex('owner', 'owner');
      };
      const tooLate = new Promise((none) => { clock.setTimeout(() => none(null), PATIENCE_MS); });
      const database = await Promise.race([done(request), tooLate]);
      return database && new OutboxDatabase(database);
    } catch {
      return null;
    }
  }

  async load(owner) {
    const entries = await this.#do('readonly', (store) => store.index('owner').getAll(owner));
    return entries.map(({ owner: _owner, ...entry }) => entry);
  }

  put(owner, entry) {
    return this.#do('readwrite', (store) => store.put({ ...keptOf(entry), owner }));
  }

  remove(_owner, clientId) {
    return this.#do('readwrite', (store) => store.delete(clientId));
  }

  #do(mode, act) {
    return done(act(this.#database.transaction(ENTRIES, mode).objectStore(ENTRIES)));
  }
}

function done(request) {
  return new Promise((accept, refuse) => {
    request.onsuccess = () => accept(request.result);
    request.onerror = () => refuse(request.error);
  });
}
