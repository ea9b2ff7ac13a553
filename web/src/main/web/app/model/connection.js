import { backoff } from './backoff.js';
import { Heartbeat } from './heartbeat.js';
import { Observable } from './observable.js';

const GRACE_MS = 2_000;
const STEADY_MS = 5_000;
const CONNECTING = 0;
const LOST = 1006;
const SLOW_CONSUMER = 4401;
const FINAL = new Map([[1008, 'policy'], [4501, 'session'], [4503, 'deactivated'], [4506, 'crowded']]);

/**
 * The one socket of the page, kept open: it comes back by itself until a close code says not to.
 * `connecting` → `open` (greeted) → `waiting` (until `nextTryAt`) → `connecting` …, at last `ended` (with `why`).
 */
export class Connection extends Observable {
  #open;
  #clock;
  #random;
  #heartbeat;
  #socket = null;
  #timer = null;
  #graceTimer = null;
  #pings = 0;
  #attempt = 0;
  #openedAt = null;
  /** When a server that is going away has told to come back, in ms from its end. */
  #told = null;

  state = 'connecting';
  why = '';
  nextTryAt = 0;
  /** It has been away for long enough that the user should know. */
  late = false;

  /** Hears the `welcome`. */
  onOpen = (_welcome) => {};
  onFrame = (_frame) => {};
  /** What was sent and not answered will not be. */
  onLost = () => {};
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
    this.#heartbeat = new Heartbeat(clock, () => this.send({ type: 'ping', ref: `ping${++this.#pings}` }), () => this.#giveUp());
  }

  get isOpen() {
    return this.state === 'open';
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

  /** Somebody looks, or the network is back: waits no longer, and trusts no socket that has been quiet. */
  wake() {
    this.tryNow();
    if (this.isOpen) this.#heartbeat.doubt();
  }

  /** @returns {boolean} whether it went out, which is no promise that it arrives */
  send(frame) {
    if (!this.isOpen) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #connect() {
    this.#become('connecting');
    const socket = this.#open();
    this.#socket = socket;
    this.#openedAt = null;
    this.#told = null;
    socket.onmessage = (event) => this.#heard(event.data);
    socket.onclose = (event) => this.#closed(event.code);
    this.#heartbeat.start();
  }

  #heard(text) {
    this.#heartbeat.heard();
    const frame = parsed(text);
    if (frame?.type === 'welcome') this.#opened(frame);
    else if (frame?.type === 'bye') this.#told = frame.retry_after_ms ?? 0;
    else if (frame && this.isOpen) this.onFrame(frame);
  }

  #opened(welcome) {
    this.#openedAt = this.#clock.now();
    this.#clock.clearTimeout(this.#graceTimer);
    this.#graceTimer = null;
    this.late = false;
    this.#become('open');
    this.onOpen(welcome);
  }

  /** The closing handshake of a dead socket may take minutes: nobody waits for it. */
  #giveUp() {
    const socket = this.#socket;
    this.#closed(LOST);
    closeQuietly(socket);
  }

  async #closed(code) {
    const socket = this.#socket;
    deafen(socket);
    this.#heartbeat.stop();
    const why = whyFinal(code);
    if (why) return this.#end(why);
    const refused = this.#openedAt === null;
    this.#startGrace();
    this.#wait(this.#delayAfter(code));
    const reason = refused ? await this.whyRefused().catch(() => null) : null;
    if (reason && this.#socket === socket) this.#end(reason);
  }

  /** A server that accepts and drops at once must not be asked in a tight circle. */
  #delayAfter(code) {
    const steady = this.#openedAt !== null && this.#clock.now() - this.#openedAt >= STEADY_MS;
    if (steady) this.#attempt = 0;
    if (this.#told !== null) return this.#told;
    return steady && code === SLOW_CONSUMER ? 0 : backoff(this.#attempt++, this.#random);
  }

  #wait(delay) {
    this.nextTryAt = this.#clock.now() + delay;
    this.#timer = this.#clock.setTimeout(() => this.#connect(), delay);
    this.#become('waiting');
    this.onLost();
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
    this.#heartbeat.stop();
    this.#clock.clearTimeout(this.#timer);
    this.#clock.clearTimeout(this.#graceTimer);
    this.#graceTimer = null;
    if (socket) {
      deafen(socket);
      closeQuietly(socket);
    }
    this.why = why;
    this.#become('ended');
    this.onLost();
    if (why !== 'left') this.onEnded(why);
  }

  #become(state) {
    this.state = state;
    this.changed();
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** 45xx, also one of a newer server, says: do not come back. */
const whyFinal = (code) => FINAL.get(code) ?? (code >= 4500 && code < 4600 ? 'policy' : null);

/** What a socket says after its end is not heard: whatever it brought comes again. */
function deafen(socket) {
  socket.onmessage = null;
  socket.onclose = null;
}

/** Browsers complain of a socket that is closed before it is open. */
function closeQuietly(socket) {
  if (socket.readyState === CONNECTING) socket.onopen = () => socket.close();
  else socket.close();
}
