const VALID_MS = 6_000;
const POLL_MS = 2_000;
/** Two tabs may write at the same moment: a tab holds the lock if it still reads its own record after this delay. */
const CONFIRM_MS = 100;

/**
 * Replaces {@link import('./tab-lock.js').TabLock} on plain HTTP, where browsers have no Web Locks: a record in
 * `localStorage` that its tab renews. Two tabs may hold the lock for a moment after one was suspended; messages are
 * stored only once even then.
 */
export class StorageLock {
  #storage;
  #name;
  #clock;
  #id;
  #timer = null;
  #held = false;

  /**
   * @param {Storage} storage
   * @param {string} name
   * @param {{now: () => number, setTimeout: Function, clearTimeout: Function}} clock
   * @param {string} id of this tab
   */
  constructor(storage, name, clock, id) {
    this.#storage = storage;
    this.#name = name;
    this.#clock = clock;
    this.#id = id;
  }

  acquire(then, lost = () => {}) {
    if (this.#timer === null) this.#poll(then, lost);
  }

  release() {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = null;
    this.#held = false;
    if (this.#record.id === this.#id) this.#storage.removeItem(this.#name);
  }

  #poll(then, lost) {
    const { id, until } = this.#record;
    const isMine = id === this.#id;
    const had = this.#held;
    this.#held = isMine;
    const tries = !isMine && until <= this.#clock.now();
    if (isMine || tries) this.#write();
    this.#timer = this.#clock.setTimeout(() => this.#poll(then, lost), tries ? CONFIRM_MS : POLL_MS);
    if (isMine && !had) then();
    if (!isMine && had) lost();
  }

  /** If the storage is full, no tab can hold the lock until there is room again. */
  #write() {
    try {
      this.#storage.setItem(this.#name, JSON.stringify({ id: this.#id, until: this.#clock.now() + VALID_MS }));
    } catch {
      this.#storage.removeItem(this.#name);
    }
  }

  get #record() {
    return JSON.parse(this.#storage.getItem(this.#name) ?? '{"until":0}');
  }
}
