import { backoff } from './backoff.js';

/** After so many server errors the message fails, so that the user learns of it. */
const MAX_TRIES = 8;

/** Sends the waiting messages of an outbox: in order within a room, one at a time, and again after a while if that fails. */
export class OutboxSender {
  #request;
  #clock;
  #random;
  #entries;
  #busy = new Set();
  #timers = new Map();

  /** Whether this tab may send. */
  isActive = false;

  /** Called when the state of an entry has changed. */
  onChanged = () => {};
  /** Called when the server has stored a message. */
  onStored = (_entry, _ack) => {};
  /** Called when a message will not be sent again. */
  onFailed = (_entry) => {};

  /**
   * @param {{request: (frame: object) => Promise<any>, clock: {setTimeout: Function, clearTimeout: Function}, random: () => number,
   *   entries: () => any[]}} deps `entries`: all entries in the order of sending
   */
  constructor({ request, clock, random, entries }) {
    this.#request = request;
    this.#clock = clock;
    this.#random = random;
    this.#entries = entries;
  }

  start() {
    this.isActive = true;
    this.pumpAll();
  }

  /** A request that is under way goes on. */
  stop() {
    this.isActive = false;
    this.stopTimers();
  }

  pumpAll() {
    for (const roomId of new Set(this.#entries().map((entry) => entry.roomId))) this.pump(roomId);
  }

  /** Sends the next waiting message of a room. */
  async pump(roomId) {
    if (!this.isActive || this.#busy.has(roomId) || this.#timers.has(roomId)) return;
    const entry = this.#entries().find((one) => one.roomId === roomId && one.state === 'waiting');
    if (!entry) return;
    this.#busy.add(roomId);
    entry.state = 'sending';
    this.onChanged();
    const isDone = await this.#send(entry);
    this.#busy.delete(roomId);
    if (isDone) this.pump(roomId);
  }

  stopTimers() {
    for (const timer of this.#timers.values()) this.#clock.clearTimeout(timer);
    this.#timers.clear();
  }

  async #send(entry) {
    try {
      this.onStored(entry, await this.#request(toFrame(entry)));
      return true;
    } catch (problem) {
      return this.#retryOrFail(entry, problem);
    }
  }

  #retryOrFail(entry, problem) {
    const isExhausted = problem.isServerError && ++entry.tries >= MAX_TRIES;
    const willRetry = problem.isUnauthenticated || (problem.retryable && !isExhausted);
    entry.state = willRetry ? 'waiting' : 'failed';
    entry.code = willRetry ? '' : (problem.code ?? 'internal');
    if (!willRetry) this.onFailed(entry);
    if (willRetry && this.isActive && !problem.isUnauthenticated) this.#scheduleRetry(entry, problem);
    this.onChanged();
    return !willRetry;
  }

  #scheduleRetry(entry, problem) {
    const delay = Math.max(problem.retryAfterMs ?? 0, backoff(entry.attempt++, this.#random));
    const timer = this.#clock.setTimeout(() => {
      this.#timers.delete(entry.roomId);
      this.pump(entry.roomId);
    }, delay);
    this.#timers.set(entry.roomId, timer);
  }
}

function toFrame({ roomId, content, clientId, replyTo }) {
  const frame = { type: 'send', room_id: roomId, client_id: clientId, content };
  return replyTo ? { ...frame, reply_to: replyTo } : frame;
}
