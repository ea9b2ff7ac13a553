const INTERVAL_MS = 1_000;

/** Reports how far the user has read: at most once a second, only the furthest message. */
export class ReadReceipts {
  #unread;
  #clock;
  #send;
  #timer = null;

  /**
   * @param {import('./unread-counter.js').UnreadCounter} unread
   * @param {{setTimeout: Function, clearTimeout: Function}} clock
   * @param {(seq: number) => void} send
   */
  constructor(unread, clock, send) {
    this.#unread = unread;
    this.#clock = clock;
    this.#send = send;
  }

  /** @returns {boolean} whether the position has moved */
  markSeen(seq) {
    if (!this.#unread.markSeen(seq)) return false;
    this.#timer ??= this.#clock.setTimeout(() => this.flush(), INTERVAL_MS);
    return true;
  }

  /** Also called after each connection: what was sent on the last one may be lost. */
  flush() {
    this.stop();
    if (this.#unread.readTo > this.#unread.lastRead) this.#send(this.#unread.readTo);
  }

  stop() {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = null;
  }
}
