/** An object that notifies its subscribers after each change. */
export class Observable {
  /** @type {Set<() => void>} */
  #listeners = new Set();

  /**
   * @param {() => void} follower
   * @returns {() => void} unsubscribes
   */
  subscribe(follower) {
    this.#listeners.add(follower);
    return () => this.#listeners.delete(follower);
  }

  notify() {
    for (const follower of [...this.#listeners]) follower();
  }
}
