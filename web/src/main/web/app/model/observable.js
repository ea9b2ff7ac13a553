/** Something that others follow: it tells them after each of its changes. */
export class Observable {
  /** @type {Set<() => void>} */
  #followers = new Set();

  /**
   * @param {() => void} follower
   * @returns {() => void} ends the following
   */
  follow(follower) {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  changed() {
    for (const follower of [...this.#followers]) follower();
  }
}
