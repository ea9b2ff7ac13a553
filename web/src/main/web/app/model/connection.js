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
 * The page's WebSocket. It reconnects by itself unless a close code forbids it.
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
  /** The delay before reconnecting that a server announced in `bye`, in ms. */
  #retryAfterMs = null;

  state = 'connecting';
  endReason = '';
  nextTryAt = 0;
  /** The connection has been lost for long enough to show a banner. */
  isOverdue = false;

  /** Called with each `welcome` frame. */
  onOpen = (_welcome) => {};
  onFrame = (_frame) => {};
  /** Called when the connection is lost: pending requests will not be answered. */
  onLost = () => {};
  onEnded = (_why) => {};
  /** Called after a refused upgrade, whose status a script cannot read: null, or the reason not to reconnect. */
  checkRefusal = async () => null;

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

  /** Connects. Also restarts an ended connection. */
  start() {
    if (this.#socket) return this.tryNow();
    this.#attempt = 0;
    this.endReason = '';
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

  /** Reconnects at once, or probes the socket: the page has become visible or the network is back. */
  wake() {
    this.tryNow();
    if (this.isOpen) this.#heartbeat.probe();
  }

  /** @returns {boolean} whether the frame was sent, which does not mean that it arrives */
  send(frame) {
    if (!this.isOpen) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #connect() {
    this.#setState('connecting');
    const socket = this.#open();
    this.#socket = socket;
    this.#openedAt = null;
    this.#retryAfterMs = null;
    socket.onmessage = (event) => this.#onMessage(event.data);
    socket.onclose = (event) => this.#onClose(event.code);
    this.#heartbeat.start();
  }

  #onMessage(text) {
    this.#heartbeat.received();
    const frame = parseJson(text);
    if (frame?.type === 'welcome') this.#onWelcome(frame);
    else if (frame?.type === 'bye') this.#retryAfterMs = frame.retry_after_ms ?? 0;
    else if (frame && this.isOpen) this.onFrame(frame);
  }

  #onWelcome(welcome) {
    this.#openedAt = this.#clock.now();
    this.#clock.clearTimeout(this.#graceTimer);
    this.#graceTimer = null;
    this.isOverdue = false;
    this.#setState('open');
    this.onOpen(welcome);
  }

  /** Does not wait for the closing handshake: on a dead socket it may take minutes. */
  #giveUp() {
    const socket = this.#socket;
    this.#onClose(LOST);
    closeQuietly(socket);
  }

  async #onClose(code) {
    const socket = this.#socket;
    removeHandlers(socket);
    this.#heartbeat.stop();
    const why = finalReason(code);
    if (why) return this.#end(why);
    const refused = this.#openedAt === null;
    this.#startGrace();
    this.#scheduleReconnect(this.#delayAfter(code));
    const reason = refused ? await this.checkRefusal().catch(() => null) : null;
    if (reason && this.#socket === socket) this.#end(reason);
  }

  /** Without backoff, a server that accepts and drops connections at once would be hit in a tight loop. */
  #delayAfter(code) {
    const steady = this.#openedAt !== null && this.#clock.now() - this.#openedAt >= STEADY_MS;
    if (steady) this.#attempt = 0;
    if (this.#retryAfterMs !== null) return this.#retryAfterMs;
    return steady && code === SLOW_CONSUMER ? 0 : backoff(this.#attempt++, this.#random);
  }

  #scheduleReconnect(delay) {
    this.nextTryAt = this.#clock.now() + delay;
    this.#timer = this.#clock.setTimeout(() => this.#connect(), delay);
    this.#setState('waiting');
    this.onLost();
  }

  #startGrace() {
    this.#graceTimer ??= this.#clock.setTimeout(() => {
      this.isOverdue = true;
      this.notify();
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
      removeHandlers(socket);
      closeQuietly(socket);
    }
    this.endReason = why;
    this.#setState('ended');
    this.onLost();
    if (why !== 'left') this.onEnded(why);
  }

  #setState(state) {
    this.state = state;
    this.notify();
  }
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** 45xx forbids reconnecting, also codes that this client does not know yet. */
const finalReason = (code) => FINAL.get(code) ?? (code >= 4500 && code < 4600 ? 'policy' : null);

/** Ignores what a socket delivers after its end: the next connection delivers it again. */
function removeHandlers(socket) {
  socket.onmessage = null;
  socket.onclose = null;
}

/** Browsers log an error when a socket is closed before it is open. */
function closeQuietly(socket) {
  if (socket.readyState === CONNECTING) socket.onopen = () => socket.close();
  else socket.close();
}
