const SILENCE_MS = 25_000;
const ANSWER_MS = 10_000;
const DOUBT_MS = 3_000;
/** Now and then also of a lively connection, as the answer tells how far each room has come. */
const CHECK_MS = 60_000;

/** Notices that the other side has gone without a word: after a silence it asks, and without an answer it gives up. */
export class Heartbeat {
  #clock;
  #ask;
  #giveUp;
  #timer = null;
  #heardAt = 0;
  #askedAt = 0;
  #asking = false;

  /**
   * @param {{now: () => number, setTimeout: Function, clearTimeout: Function}} clock
   * @param {() => void} ask
   * @param {() => void} giveUp
   */
  constructor(clock, ask, giveUp) {
    this.#clock = clock;
    this.#ask = ask;
    this.#giveUp = giveUp;
  }

  /** The first word has to come as soon as an answer would. */
  start() {
    this.#expect();
  }

  stop() {
    this.#clock.clearTimeout(this.#timer);
    this.#asking = false;
  }

  /** Costs nothing much however often it is told: the timer looks now and then. */
  heard() {
    this.#heardAt = this.#clock.now();
    if (!this.#asking) return;
    this.#asking = false;
    this.#listen();
  }

  /** Somebody needs to know now, as the network or the page has been away. */
  doubt() {
    if (!this.#asking && this.#idle >= DOUBT_MS) this.#question();
  }

  get #idle() {
    return this.#clock.now() - this.#heardAt;
  }

  #listen() {
    this.#after(SILENCE_MS - this.#idle, () => (this.#isDue ? this.#question() : this.#listen()));
  }

  get #isDue() {
    return this.#idle >= SILENCE_MS || this.#clock.now() - this.#askedAt >= CHECK_MS;
  }

  #question() {
    this.#ask();
    this.#expect();
  }

  #expect() {
    this.#asking = true;
    this.#askedAt = this.#clock.now();
    this.#after(ANSWER_MS, this.#giveUp);
  }

  #after(ms, then) {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = this.#clock.setTimeout(then, ms);
  }
}
