/** Elects the tab that sends, by the Web Locks API. When it releases the lock or closes, another tab gets it. */
export class TabLock {
  #locks;
  #name;
  /** @type {AbortController | null} */
  #request = null;
  #resolveHeld = () => {};

  /** @param {LockManager} locks @param {string} name */
  constructor(locks, name) {
    this.#locks = locks;
    this.#name = name;
  }

  /** @param {() => void} then called once this tab holds the lock */
  acquire(then) {
    if (this.#request) return;
    const request = new AbortController();
    this.#request = request;
    this.#locks.request(this.#name, { signal: request.signal }, () => this.#hold(request, then)).catch(() => {});
  }

  release() {
    this.#request?.abort();
    this.#request = null;
    this.#resolveHeld();
    this.#resolveHeld = () => {};
  }

  #hold(request, then) {
    if (this.#request !== request) return undefined;
    const held = new Promise((end) => { this.#resolveHeld = end; });
    then();
    return held;
  }
}

/** For a tab that shares nothing with other tabs. */
export const noLock = { acquire: (then) => { then(); }, release: () => {} };
