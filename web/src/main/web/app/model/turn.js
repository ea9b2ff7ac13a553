/** Which of the browser's tabs sends: one at a time; when it lets go or dies, the next one has it. */
export class Turn {
  #locks;
  #name;
  /** @type {AbortController | null} */
  #wish = null;
  #end = () => {};

  /** @param {LockManager} locks @param {string} name */
  constructor(locks, name) {
    this.#locks = locks;
    this.#name = name;
  }

  /** @param {() => void} then is called once it is this tab's turn */
  take(then) {
    if (this.#wish) return;
    const wish = new AbortController();
    this.#wish = wish;
    this.#locks.request(this.#name, { signal: wish.signal }, () => this.#hold(wish, then)).catch(() => {});
  }

  release() {
    this.#wish?.abort();
    this.#wish = null;
    this.#end();
    this.#end = () => {};
  }

  #hold(wish, then) {
    if (this.#wish !== wish) return undefined;
    const held = new Promise((end) => { this.#end = end; });
    then();
    return held;
  }
}

/** Where there is nobody to take turns with. */
export const alone = { take: (then) => { then(); }, release: () => {} };
