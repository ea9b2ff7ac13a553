/** An object that notifies its subscribers after each change. */
export class Observable {
  /** @type {Set<() => void>} */
  #listeners = new Set();

  /** Grows with each change. */
  version = 0;

  /**
   * @param {() => void} listener
   * @returns {() => void} unsubscribes
   */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  notify() {
    this.version++;
    for (const listener of [...this.#listeners]) listener();
  }
}
