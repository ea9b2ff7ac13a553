import { backoff } from './backoff.js';
import { Observable } from './observable.js';

const GRACE_MS = 2_000;
const STEADY_MS = 5_000;
const CONNECTING = 0;
const FINAL = new Map([[1008, 'policy'], [4501, 'session'], [4503, 'deactivated'], [4505, 'gone'], [4506, 'crowded']]);

/**
 * One room's socket, kept open: it comes back by itself until a close code says not to.
 * `connecting` → `open` → `waiting` (until `nextTryAt`) → `connecting` …, at last `ended` (with `why`).
 */
export class Connection extends Observable {
  #open;
  #clock;
  #random;
  #socket = null;
  #timer = null;
  #graceTimer = null;
  #attempt = 0;
  #openedAt = null;

  state = 'connecting';
  why = '';
  nextTryAt = 0;
  /** It has been away for long enough that the user should know. */
  late = false;

  onOpen = () => {};
  onFrame = (_frame) => {};
  onEnded = (_why) => {};
  /** Asked after a refused upgrade, of which a script sees nothing: null, or why not to come back. */
  whyRefused = async () => null;

  /**
   * @param {() => WebSocket} open
   * @param {{now: () => number, setTimeout: Function, clearTimeout: Function}} clock
   * @param {() => number} random
   */
  constructor(open, clock, random) {
    super();
    this.#open = open;
    this.#clock = clock;
    this.#random = random;
  }

  /** Also begins anew after an end. */
  start() {
    if (this.#socket) return this.tryNow();
    this.#attempt = 0;
    this.why = '';
    this.#startGrace();
    this.#connect();
  }

  stop() {
    this.#end('left');
  }

  tryNow() {
    if (this.state !== 'waiting') return;
    this.#clock.clearTimeout(this.#timer);
    this.#connect();
  }

  #connect() {
    this.#become('connecting');
    const socket = this.#open();
    this.#socket = socket;
    this.#openedAt = null;
    const mine = (then) => (event) => { if (this.#socket === socket) then(event); };
    socket.onopen = mine(() => this.#opened());
    socket.onmessage = mine((event) => this.#heard(event.data));
    socket.onclose = mine((event) => this.#closed(event.code));
  }

  #opened() {
    this.#openedAt = this.#clock.now();
    this.#clock.clearTimeout(this.#graceTimer);
    this.#graceTimer = null;
    this.late = false;
    this.#become('open');
    this.onOpen();
  }

  #heard(text) {
    let frame;
    try {
      frame = JSON.parse(text);
    } catch {
      return;
    }
    this.onFrame(frame);
  }

  async #closed(code) {
    const socket = this.#socket;
    const refused = this.#openedAt === null;
    // A server that accepts and drops at once must not be asked in a tight circle.
    if (!refused && this.#clock.now() - this.#openedAt >= STEADY_MS) this.#attempt = 0;
    if (FINAL.has(code)) return this.#end(FINAL.get(code));
    this.#startGrace();
    this.#wait();
    const why = refused ? await this.whyRefused().catch(() => null) : null;
    if (why && this.#socket === socket) this.#end(why);
  }

  #wait() {
    const delay = backoff(this.#attempt++, this.#random);
    this.nextTryAt = this.#clock.now() + delay;
    this.#timer = this.#clock.setTimeout(() => this.#connect(), delay);
    this.#become('waiting');
  }

  #startGrace() {
    this.#graceTimer ??= this.#clock.setTimeout(() => {
      this.late = true;
      this.changed();
    }, GRACE_MS);
  }

  #end(why) {
    const socket = this.#socket;
    this.#socket = null;
    this.#clock.clearTimeout(this.#timer);
    this.#clock.clearTimeout(this.#graceTimer);
    this.#graceTimer = null;
    if (socket) closeQuietly(socket);
    this.why = why;
    this.#become('ended');
    if (why !== 'left') this.onEnded(why);
  }

  #become(state) {
    this.state = state;
    this.changed();
  }
}

/** Browsers complain of a socket that is closed before it is open. */
function closeQuietly(socket) {
  if (socket.readyState === CONNECTING) socket.onopen = () => socket.close();
  else socket.close();
}
