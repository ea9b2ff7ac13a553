import { backoff } from './backoff.js';
import { Lane } from './lane.js';
import { Problem } from './problem.js';

const PATIENCE_MS = 20_000;
/** After so many answers that the server is unwell, the user is told rather than kept waiting. */
const TRIES = 5;

/** What is asked over the socket and answered by `ack` or `error` with the same `ref`. */
export class Calls {
  #send;
  #clock;
  #random;
  #next = 1;
  /** @type {Map<string, {accept: (ack: any) => void, refuse: (problem: Problem) => void}>} */
  #open = new Map();
  /** @type {Map<string, Lane>} */
  #lanes = new Map();
  #waiting = [];
  #connected = false;
  /** Grows when the user goes: what was given before is not seen through. */
  #era = 0;

  /** Commands that were given and are not answered yet. */
  underway = 0;

  /**
   * @param {(frame: object) => boolean} send
   * @param {{setTimeout: Function, clearTimeout: Function}} clock
   * @param {() => number} random
   */
  constructor(send, clock, random) {
    this.#send = send;
    this.#clock = clock;
    this.#random = random;
  }

  /** Asks once. No answer, for whatever reason, is the problem `network`. */
  ask(frame) {
    return new Promise((accept, refuse) => {
      const ref = String(this.#next++);
      const timer = this.#clock.setTimeout(() => this.#take(ref)?.refuse(new Problem()), PATIENCE_MS);
      this.#open.set(ref, {
        accept: (ack) => { this.#clock.clearTimeout(timer); accept(ack); },
        refuse: (problem) => { this.#clock.clearTimeout(timer); refuse(problem); },
      });
      if (!this.#connected || !this.#send({ ...frame, ref })) this.#take(ref).refuse(new Problem());
    });
  }

  /**
   * Sees a command through that may be given twice: over lost connections, until there is an answer that is final.
   * Commands for the same message go one after the other.
   */
  async perform(frame) {
    const about = `${frame.room_id}/${frame.id ?? frame.type}`;
    const lane = this.#lanes.get(about) ?? new Lane();
    this.#lanes.set(about, lane);
    this.underway++;
    try {
      return await lane.run(() => this.#insist(frame));
    } finally {
      this.underway--;
      if (!lane.busy) this.#lanes.delete(about);
    }
  }

  answered(frame) {
    const call = this.#take(frame.ref);
    if (frame.type === 'ack') call?.accept(frame);
    else call?.refuse(Problem.ofFrame(frame));
  }

  connected() {
    this.#connected = true;
    for (const goOn of this.#waiting.splice(0)) goOn();
  }

  lost() {
    this.#connected = false;
    for (const ref of [...this.#open.keys()]) this.#take(ref).refuse(new Problem());
  }

  /** The user who gave them is gone. */
  abandon() {
    this.#era++;
    for (const goOn of this.#waiting.splice(0)) goOn();
    this.lost();
  }

  async #insist(frame) {
    const era = this.#era;
    for (let tries = 0; ;) {
      await this.#connection();
      if (era !== this.#era) throw new Problem({ code: 'unauthenticated' });
      try {
        return await this.ask(frame);
      } catch (problem) {
        if (!problem.retryable || (problem.isOfServer && ++tries >= TRIES)) throw problem;
        if (problem.code !== 'network') await this.#pause(Math.max(problem.retryAfterMs, backoff(tries, this.#random)));
      }
    }
  }

  #connection() {
    return this.#connected ? undefined : new Promise((accept) => { this.#waiting.push(accept); });
  }

  #pause(ms) {
    return new Promise((done) => { this.#clock.setTimeout(done, ms); });
  }

  #take(ref) {
    const call = this.#open.get(ref);
    this.#open.delete(ref);
    return call;
  }
}
