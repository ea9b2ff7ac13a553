import { backoff } from './backoff.js';

/** A connection that was open for so long was no failed attempt. */
const STABLE_MS = 5_000;
const SLOW_CONSUMER = 4401;
const FINAL = new Map([[1008, 'policy'], [4501, 'session'], [4503, 'deactivated'], [4506, 'crowded']]);

/** Decides whether and when to reconnect after a connection was closed. */
export class ReconnectPolicy {
  #now;
  #random;
  #attempt = 0;
  #openedAt = null;
  /** The delay that a stopping server has announced, in ms. */
  #announcedMs = null;

  /** @param {() => number} now in ms @param {() => number} random 0 to 1 */
  constructor(now, random) {
    this.#now = now;
    this.#random = random;
  }

  /** Whether the current connection was ever open. */
  get wasOpened() {
    return this.#openedAt !== null;
  }

  /** The next attempt is the first one. */
  reset() {
    this.#attempt = 0;
  }

  onConnecting() {
    this.#openedAt = null;
    this.#announcedMs = null;
  }

  onOpened() {
    this.#openedAt = this.#now();
  }

  /** @param {number} ms the delay that the server asks for */
  announce(ms) {
    this.#announcedMs = ms;
  }

  /** In ms. Without backoff, a server that accepts and drops connections at once would be hit in a tight loop. */
  delayAfter(code) {
    const stable = this.wasOpened && this.#now() - this.#openedAt >= STABLE_MS;
    if (stable) this.#attempt = 0;
    if (this.#announcedMs !== null) return this.#announcedMs;
    return stable && code === SLOW_CONSUMER ? 0 : backoff(this.#attempt++, this.#random);
  }
}

/** Why a close code forbids reconnecting, or null. 45xx forbids it, also codes that this client does not know yet. */
export const finalReason = (code) => FINAL.get(code) ?? (code >= 4500 && code < 4600 ? 'policy' : null);
