import { backoff } from './backoff.js';
import { Observable } from './observable.js';

/** After so many answers that the server is unwell, the user is told rather than kept waiting. */
const PATIENCE = 8;

/**
 * What was written and is not yet acknowledged: first in, first out in each room, one under way at a time,
 * the same `clientId` on every try.
 */
export class Outbox extends Observable {
  #post;
  #clock;
  #random;
  #newId;
  #store;
  #owner = 0;
  #entries = [];
  #busy = new Set();
  #timers = new Map();

  /** Takes the stored message. */
  onSent = (_roomId, _message) => {};

  /**
   * @param {(roomId: number, content: string, clientId: string) => Promise<any>} post
   * @param {{now: () => number, setTimeout: Function, clearTimeout: Function}} clock
   * @param {() => number} random
   * @param {() => string} newId
   * @param {import('./outbox-store.js').OutboxStore} store
   */
  constructor(post, clock, random, newId, store) {
    super();
    this.#store = store;
    this.#post = post;
    this.#clock = clock;
    this.#random = random;
    this.#newId = newId;
  }

  of(roomId) {
    return this.#entries.filter((entry) => entry.roomId === roomId && !entry.heard);
  }

  get size() {
    return this.#entries.length;
  }

  get isEmpty() {
    return this.size === 0;
  }

  write(roomId, content) {
    const entry = { ...fresh(), roomId, content, clientId: this.#newId(), at: this.#clock.now() };
    this.#entries.push(entry);
    this.changed();
    this.#pump(roomId);
  }

  retry(entry) {
    Object.assign(entry, { state: 'waiting', code: '', tries: 0 });
    this.changed();
    this.#pump(entry.roomId);
  }

  discard(entry) {
    this.#entries = this.#entries.filter((one) => one !== entry);
    this.changed();
  }

  /** The room's socket may bring a message before its answer comes. */
  heard(clientId) {
    const entry = this.#entries.find((one) => one.clientId === clientId);
    if (!entry || entry.heard) return;
    entry.heard = true;
    if (entry.state === 'sending') this.changed();
    else this.discard(entry);
  }

  /** Tries what waits without waiting longer: the connection is back. */
  wake() {
    for (const roomId of new Set(this.#entries.map((entry) => entry.roomId))) {
      this.#clock.clearTimeout(this.#timers.get(roomId));
      this.#timers.delete(roomId);
      this.#pump(roomId);
    }
  }

  /** Takes up what this user had written before the page was loaded again. */
  restore(owner) {
    this.#owner = owner;
    this.#entries = this.#store.load(owner).map((kept) => ({ ...fresh(), ...kept, state: kept.state === 'failed' ? 'failed' : 'waiting' }));
    this.changed();
    this.wake();
  }

  forget() {
    for (const timer of this.#timers.values()) this.#clock.clearTimeout(timer);
    this.#timers.clear();
    this.#entries = [];
    this.changed();
  }

  changed() {
    this.#store.save(this.#owner, this.#entries.filter(({ heard }) => !heard));
    super.changed();
  }

  async #pump(roomId) {
    if (this.#busy.has(roomId) || this.#timers.has(roomId)) return;
    const entry = this.#entries.find((one) => one.roomId === roomId && one.state === 'waiting');
    if (!entry) return;
    this.#busy.add(roomId);
    entry.state = 'sending';
    const goOn = await this.#send(entry);
    this.#busy.delete(roomId);
    if (goOn) this.#pump(roomId);
  }

  async #send(entry) {
    try {
      const message = await this.#post(entry.roomId, entry.content, entry.clientId);
      this.onSent(entry.roomId, message);
      this.discard(entry);
      return true;
    } catch (problem) {
      return this.#failed(entry, problem);
    }
  }

  #failed(entry, problem) {
    if (entry.heard) {
      this.discard(entry);
      return true;
    }
    const tired = problem.code !== 'network' && problem.code !== 'rate_limited' && ++entry.tries >= PATIENCE;
    const waits = problem.signedOut || (problem.retryable && !tired);
    entry.state = waits ? 'waiting' : 'failed';
    entry.code = waits ? '' : (problem.code ?? 'internal');
    if (waits && !problem.signedOut) this.#wakeLater(entry, problem);
    this.changed();
    return !waits;
  }

  #wakeLater(entry, problem) {
    const delay = Math.max(problem.retryAfterMs ?? 0, backoff(entry.attempt++, this.#random));
    const timer = this.#clock.setTimeout(() => {
      this.#timers.delete(entry.roomId);
      this.#pump(entry.roomId);
    }, delay);
    this.#timers.set(entry.roomId, timer);
  }
}

const fresh = () => ({ state: 'waiting', code: '', tries: 0, attempt: 0, heard: false });
