import { Observable } from './observable.js';

const IDLE_MS = 10 * 60_000;
const BUSY = 'parley.busy';

/**
 * The user's own state: `busy` if chosen, in all tabs of the browser; else `active`, or `away` after ten minutes without
 * input.
 */
export class OwnPresence extends Observable {
  #clock;
  #storage;
  #publish;
  #timer = null;
  #lastInputAt = 0;
  #idle = false;
  /** The state last sent. The server assumes that a new socket is active. */
  #published = 'active';

  /**
   * @param {{now: () => number, setTimeout: Function, clearTimeout: Function}} clock
   * @param {Storage} storage
   * @param {(state: 'active' | 'away' | 'busy') => void} publish
   */
  constructor(clock, storage, publish) {
    super();
    this.#clock = clock;
    this.#storage = storage;
    this.#publish = publish;
  }

  get busy() {
    return this.#storage.getItem(BUSY) !== null;
  }

  /** @returns {'active' | 'away' | 'busy'} */
  get state() {
    if (this.busy) return 'busy';
    return this.#idle ? 'away' : 'active';
  }

  /** A new connection starts as active: sends the state if it differs. */
  connected() {
    this.#published = 'active';
    if (this.#timer === null) this.recordInput();
    this.sync();
  }

  /** Records user input. Cheap, so it may be called for each event: the timer is not restarted. */
  recordInput() {
    this.#lastInputAt = this.#clock.now();
    if (this.#timer === null) this.#scheduleIdleCheck(IDLE_MS);
    if (!this.#idle) return;
    this.#idle = false;
    this.sync();
  }

  setBusy(busy) {
    if (busy) this.#storage.setItem(BUSY, '1');
    else this.#storage.removeItem(BUSY);
    this.sync();
  }

  /** Sends the state if it has changed, in this or in another tab. */
  sync() {
    const { state } = this;
    if (state === this.#published) return;
    this.#published = state;
    this.#publish(state);
    this.notify();
  }

  stop() {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = null;
    this.#idle = false;
  }

  #scheduleIdleCheck(ms) {
    this.#timer = this.#clock.setTimeout(() => {
      this.#timer = null;
      const left = this.#lastInputAt + IDLE_MS - this.#clock.now();
      if (left > 0) return this.#scheduleIdleCheck(left);
      this.#idle = true;
      return this.sync();
    }, ms);
  }
}
