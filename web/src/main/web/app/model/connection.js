import { Heartbeat } from './heartbeat.js';
import { Observable } from './observable.js';
import { finalReason, ReconnectPolicy } from './reconnect-policy.js';

const GRACE_MS = 2_000;
const CONNECTING = 0;
const LOST = 1006;

/**
 * The page's WebSocket. It reconnects by itself unless a close code forbids it.
 * `connecting` → `open` (after `welcome`) → `waiting` (until `nextTryAt`) → `connecting` …, at last `ended` (with `endReason`).
 */
export class Connection extends Observable {
  #open;
  #clock;
  #heartbeat;
  #reconnectPolicy;
  #socket = null;
  #timer = null;
  #graceTimer = null;
  #pings = 0;

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
    this.#reconnectPolicy = new ReconnectPolicy(clock.now, random);
    this.#heartbeat = new Heartbeat(clock, () => this.send({ type: 'ping', ref: `ping${++this.#pings}` }), () => this.#giveUp());
  }

  get isOpen() {
    return this.state === 'open';
  }

  /** Connects. Also restarts an ended connection. */
  start() {
    if (this.#socket) return this.tryNow();
    this.#reconnectPolicy.reset();
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
    this.#reconnectPolicy.onConnecting();
    socket.onmessage = (event) => this.#onMessage(event.data);
    socket.onclose = (event) => this.#onClose(event.code);
    this.#heartbeat.start();
  }

  #onMessage(text) {
    this.#heartbeat.received();
    const frame = parseJson(text);
    if (frame?.type === 'welcome') this.#onWelcome(frame);
    else if (frame?.type === 'bye') this.#reconnectPolicy.announce(frame.retry_after_ms ?? 0);
    else if (frame && this.isOpen) this.onFrame(frame);
  }

  #onWelcome(welcome) {
    this.#reconnectPolicy.onOpened();
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
    const refused = !this.#reconnectPolicy.wasOpened;
    this.#startGrace();
    this.#scheduleReconnect(this.#reconnectPolicy.delayAfter(code));
    const reason = refused ? await this.checkRefusal().catch(() => null) : null;
    if (reason && this.#socket === socket) this.#end(reason);
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
