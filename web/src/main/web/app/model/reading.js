const PAUSE_MS = 1_000;

/** Tells the server how far one has read: at most once a second, only the furthest, never backwards. */
export class Reading {
  #unread;
  #clock;
  #send;
  #timer = null;

  /**
   * @param {import('./unread.js').Unread} unread
   * @param {{setTimeout: Function, clearTimeout: Function}} clock
   * @param {(seq: number) => void} send
   */
  constructor(unread, clock, send) {
    this.#unread = unread;
    this.#clock = clock;
    this.#send = send;
  }

  /** @returns {boolean} whether that was news */
  see(seq) {
    if (!this.#unread.see(seq)) return false;
    this.#timer ??= this.#clock.setTimeout(() => this.flush(), PAUSE_MS);
    return true;
  }

  /** Also after each connection: what was sent on the last one may not have arrived. */
  flush() {
    this.stop();
    if (this.#unread.readTo > this.#unread.lastRead) this.#send(this.#unread.readTo);
  }

  stop() {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = null;
  }
}
