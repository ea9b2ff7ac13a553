const SILENCE_MS = 25_000;
const ANSWER_MS = 10_000;
const PROBE_AFTER_MS = 3_000;
/** Pings a busy connection too, because the `pong` carries each room's head revision. */
const CHECK_MS = 60_000;

/** Detects a dead connection: pings after a silence, and gives up when no reply comes. */
export class Heartbeat {
  #clock;
  #sendPing;
  #giveUp;
  #timer = null;
  #receivedAt = 0;
  #pingedAt = 0;
  #awaitingReply = false;

  /**
   * @param {{now: () => number, setTimeout: Function, clearTimeout: Function}} clock
   * @param {() => void} sendPing
   * @param {() => void} giveUp
   */
  constructor(clock, sendPing, giveUp) {
    this.#clock = clock;
    this.#sendPing = sendPing;
    this.#giveUp = giveUp;
  }

  /** Expects the first frame within the reply timeout. */
  start() {
    this.#awaitReply();
  }

  stop() {
    this.#clock.clearTimeout(this.#timer);
    this.#awaitingReply = false;
  }

  /** Cheap, so it may be called for each frame: the timer is not restarted. */
  received() {
    this.#receivedAt = this.#clock.now();
    if (!this.#awaitingReply) return;
    this.#awaitingReply = false;
    this.#scheduleCheck();
  }

  /** Pings at once if the connection was silent: the network or the page has been away. */
  probe() {
    if (!this.#awaitingReply && this.#silenceMs >= PROBE_AFTER_MS) this.#ping();
  }

  get #silenceMs() {
    return this.#clock.now() - this.#receivedAt;
  }

  #scheduleCheck() {
    this.#setTimer(SILENCE_MS - this.#silenceMs, () => (this.#isDue ? this.#ping() : this.#scheduleCheck()));
  }

  get #isDue() {
    return this.#silenceMs >= SILENCE_MS || this.#clock.now() - this.#pingedAt >= CHECK_MS;
  }

  #ping() {
    this.#sendPing();
    this.#awaitReply();
  }

  #awaitReply() {
    this.#awaitingReply = true;
    this.#pingedAt = this.#clock.now();
    this.#setTimer(ANSWER_MS, this.#giveUp);
  }

  #setTimer(ms, then) {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = this.#clock.setTimeout(then, ms);
  }
}
