import { Observable } from './observable.js';

const IDLE_MS = 10 * 60_000;
const BUSY = 'parley.busy';

/**
 * What one is oneself: `busy` if one has chosen so, in all tabs of the browser; else `active`, and `away` after ten
 * minutes without input.
 */
export class Attendance extends Observable {
  #clock;
  #storage;
  #tell;
  #timer = null;
  #stirredAt = 0;
  #idle = false;
  /** What a socket counts as before it says anything. */
  #told = 'active';

  /**
   * @param {{now: () => number, setTimeout: Function, clearTimeout: Function}} clock
   * @param {Storage} storage
   * @param {(state: 'active' | 'away' | 'busy') => void} tell
   */
  constructor(clock, storage, tell) {
    super();
    this.#clock = clock;
    this.#storage = storage;
    this.#tell = tell;
  }

  get busy() {
    return this.#storage.getItem(BUSY) !== null;
  }

  /** @returns {'active' | 'away' | 'busy'} */
  get state() {
    if (this.busy) return 'busy';
    return this.#idle ? 'away' : 'active';
  }

  /** A new connection knows nothing. */
  connected() {
    this.#told = 'active';
    if (this.#timer === null) this.stirred();
    this.check();
  }

  /** There was input: costs nothing much however often it is told, as the timer looks now and then. */
  stirred() {
    this.#stirredAt = this.#clock.now();
    if (this.#timer === null) this.#watch(IDLE_MS);
    if (!this.#idle) return;
    this.#idle = false;
    this.check();
  }

  choose(busy) {
    if (busy) this.#storage.setItem(BUSY, '1');
    else this.#storage.removeItem(BUSY);
    this.check();
  }

  /** Another tab may have chosen. */
  check() {
    const { state } = this;
    if (state === this.#told) return;
    this.#told = state;
    this.#tell(state);
    this.changed();
  }

  stop() {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = null;
    this.#idle = false;
  }

  #watch(ms) {
    this.#timer = this.#clock.setTimeout(() => {
      this.#timer = null;
      const left = this.#stirredAt + IDLE_MS - this.#clock.now();
      if (left > 0) return this.#watch(left);
      this.#idle = true;
      return this.check();
    }, ms);
  }
}
