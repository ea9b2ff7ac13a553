import { backoff } from './backoff.js';
import { SerialQueue } from './serial-queue.js';
import { Problem } from './problem.js';

const TIMEOUT_MS = 20_000;
/** After so many server errors the command fails, so that the user learns of it. */
const MAX_TRIES = 5;

/** Request and response over the socket: each request has a `ref` that its `ack` or `error` repeats. */
export class Rpc {
  #send;
  #clock;
  #random;
  #next = 1;
  /** @type {Map<string, {accept: (ack: any) => void, refuse: (problem: Problem) => void}>} */
  #pending = new Map();
  /** @type {Map<string, SerialQueue>} */
  #queues = new Map();
  #waiting = [];
  #connected = false;
  /** Grows when the user signs out: earlier commands are cancelled. */
  #generation = 0;

  /** The number of commands without a final answer. */
  pendingCount = 0;

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

  /** Sends once. Without an answer, for whatever reason, it rejects with the problem `network`. */
  request(frame) {
    return new Promise((accept, refuse) => {
      const ref = String(this.#next++);
      const timer = this.#clock.setTimeout(() => this.#removePending(ref)?.refuse(new Problem()), TIMEOUT_MS);
      this.#pending.set(ref, {
        accept: (ack) => { this.#clock.clearTimeout(timer); accept(ack); },
        refuse: (problem) => { this.#clock.clearTimeout(timer); refuse(problem); },
      });
      if (!this.#connected || !this.#send({ ...frame, ref })) this.#removePending(ref).refuse(new Problem());
    });
  }

  /**
   * Repeats an idempotent command across lost connections until the answer is final. Commands about the same message run
   * one after the other.
   */
  async requestReliably(frame) {
    const about = `${frame.room_id}/${frame.id ?? frame.type}`;
    const queue = this.#queues.get(about) ?? new SerialQueue();
    this.#queues.set(about, queue);
    this.pendingCount++;
    try {
      return await queue.run(() => this.#retryUntilFinal(frame));
    } finally {
      this.pendingCount--;
      if (!queue.busy) this.#queues.delete(about);
    }
  }

  handleReply(frame) {
    const call = this.#removePending(frame.ref);
    if (frame.type === 'ack') call?.accept(frame);
    else call?.refuse(Problem.fromFrame(frame));
  }

  connected() {
    this.#connected = true;
    for (const resume of this.#waiting.splice(0)) resume();
  }

  disconnected() {
    this.#connected = false;
    for (const ref of [...this.#pending.keys()]) this.#removePending(ref).refuse(new Problem());
  }

  /** Cancels all commands: the user has signed out. */
  cancelAll() {
    this.#generation++;
    for (const resume of this.#waiting.splice(0)) resume();
    this.disconnected();
  }

  async #retryUntilFinal(frame) {
    const generation = this.#generation;
    for (let tries = 0; ;) {
      await this.#whenConnected();
      if (generation !== this.#generation) throw new Problem({ code: 'unauthenticated' });
      try {
        return await this.request(frame);
      } catch (problem) {
        if (!problem.retryable || (problem.isServerError && ++tries >= MAX_TRIES)) throw problem;
        if (problem.code !== 'network') await this.#pause(Math.max(problem.retryAfterMs, backoff(tries, this.#random)));
      }
    }
  }

  #whenConnected() {
    return this.#connected ? undefined : new Promise((accept) => { this.#waiting.push(accept); });
  }

  #pause(ms) {
    return new Promise((done) => { this.#clock.setTimeout(done, ms); });
  }

  #removePending(ref) {
    const call = this.#pending.get(ref);
    this.#pending.delete(ref);
    return call;
  }
}
