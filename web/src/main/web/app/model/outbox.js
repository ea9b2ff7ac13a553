import { backoff } from './backoff.js';
import { Lane } from './lane.js';
import { Observable } from './observable.js';

/** After so many answers that the server is unwell, the user is told rather than kept waiting. */
const PATIENCE = 8;

/**
 * What was written and is not yet acknowledged, kept for all tabs of the browser: first in, first out in each room, one
 * under way at a time, the same `clientId` on every try, and only in the tab whose turn it is.
 */
export class Outbox extends Observable {
  #ask;
  #clock;
  #random;
  #newId;
  #store;
  #turn;
  #channel;
  #owner = 0;
  /** @type {Map<string, any>} */
  #entries = new Map();
  /** Keeping happens in order, so that nothing is removed before it was put. */
  #keeping = new Lane();
  #busy = new Set();
  #timers = new Map();
  #connected = false;
  #mine = false;

  /**
   * @param {{ask: (frame: object) => Promise<any>, clock: {now: () => number, setTimeout: Function, clearTimeout: Function},
   *   random: () => number, newId: () => string, store: import('./outbox-store.js').OutboxStore, turn: import('./turn.js').Turn,
   *   channel: {postMessage: (word: any) => void, onmessage: any}}} parts
   */
  constructor({ ask, clock, random, newId, store, turn, channel }) {
    super();
    this.#ask = ask;
    this.#clock = clock;
    this.#random = random;
    this.#newId = newId;
    this.#store = store;
    this.#turn = turn;
    this.#channel = channel;
    channel.onmessage = ({ data }) => { if (data === this.#owner) this.#reload(); };
  }

  /** In the order of writing, as ids grow with time. */
  of(roomId) {
    return this.#ordered.filter((entry) => entry.roomId === roomId);
  }

  get size() {
    return this.#ordered.filter(({ state }) => state !== 'sent').length;
  }

  get isEmpty() {
    return this.size === 0;
  }

  write(roomId, content, replyTo = null) {
    const entry = { ...fresh(), roomId, content, replyTo, clientId: this.#newId(), at: this.#clock.now() };
    this.#entries.set(entry.clientId, entry);
    this.#put(entry);
    this.changed();
    this.#pump(roomId);
  }

  /**
   * Another text is another message, as is one that replies to nothing any more; the same one keeps its id, as it may have
   * arrived after all.
   */
  retry(entry, content = entry.content, replyTo = entry.replyTo) {
    if (content !== entry.content || replyTo !== entry.replyTo) {
      this.discard(entry);
      this.write(entry.roomId, content, replyTo);
      return;
    }
    Object.assign(entry, { state: 'waiting', code: '', tries: 0 });
    this.#put(entry);
    this.changed();
    this.#pump(entry.roomId);
  }

  discard({ clientId }) {
    if (!this.#entries.delete(clientId)) return;
    this.#remove(clientId);
    this.changed();
  }

  /** The message is stored: its row may come before the answer, and to any tab. */
  heard(clientId) {
    const entry = this.#entries.get(clientId);
    if (entry) this.discard(entry);
  }

  connected() {
    for (const { clientId, state } of this.#ordered) if (state === 'sent') this.#entries.delete(clientId);
    this.#connected = true;
    this.#takeTurn();
  }

  /** A tab without a connection gives its turn to one that has one. */
  lost() {
    this.#connected = false;
    this.#mine = false;
    this.#turn.release();
    this.#stopTimers();
  }

  /** Takes up what this user had written before, in whatever tab. */
  restore(owner) {
    this.#owner = owner;
    return this.#reload();
  }

  /** The user goes; what was written stays for when they come back. */
  forget() {
    this.#owner = 0;
    this.#entries.clear();
    this.#stopTimers();
    this.changed();
  }

  get #ordered() {
    return [...this.#entries.values()].sort((one, other) => (one.clientId < other.clientId ? -1 : 1));
  }

  #takeTurn() {
    this.#turn.take(async () => {
      if (!this.#connected) return;
      await this.#reload();
      this.#mine = this.#connected;
      this.#pumpAll();
    }, () => { this.#mine = false; });
  }

  // Keeping

  #put(entry) {
    const owner = this.#owner;
    entry.unsaved = true;
    this.#keep(async () => {
      await this.#store.put(owner, entry);
      entry.unsaved = false;
    }, owner);
  }

  #remove(clientId) {
    const owner = this.#owner;
    this.#keep(() => this.#store.remove(owner, clientId), owner);
  }

  /** A store that fails costs the survival of a reload, not the message: it is still in the page. */
  #keep(task, owner) {
    this.#keeping.run(task).then(() => this.#channel.postMessage(owner), () => {});
  }

  async #reload() {
    const owner = this.#owner;
    await this.#keeping.run(async () => {
      const stored = new Map((await this.#store.load(owner)).map((entry) => [entry.clientId, entry]));
      if (owner !== this.#owner) return;
      for (const entry of this.#ordered) if (!stored.has(entry.clientId) && !entry.unsaved && entry.state !== 'sent') this.#entries.delete(entry.clientId);
      for (const entry of stored.values()) this.#adopt(entry);
    }).catch(() => {});
    this.changed();
    this.#pumpAll();
  }

  #adopt(stored) {
    const entry = this.#entries.get(stored.clientId);
    if (!entry) this.#entries.set(stored.clientId, { ...fresh(), ...stored });
    else if (!entry.unsaved && (entry.state === 'waiting' || entry.state === 'failed')) Object.assign(entry, { state: stored.state, code: stored.code });
  }

  // Sending

  #pumpAll() {
    for (const roomId of new Set(this.#ordered.map((entry) => entry.roomId))) this.#pump(roomId);
  }

  async #pump(roomId) {
    if (!this.#mine || this.#busy.has(roomId) || this.#timers.has(roomId)) return;
    const entry = this.#ordered.find((one) => one.roomId === roomId && one.state === 'waiting');
    if (!entry) return;
    this.#busy.add(roomId);
    entry.state = 'sending';
    this.changed();
    const goOn = await this.#send(entry);
    this.#busy.delete(roomId);
    if (goOn) this.#pump(roomId);
  }

  async #send(entry) {
    try {
      const ack = await this.#ask(frameOf(entry));
      this.#stored(entry, ack);
      return true;
    } catch (problem) {
      return this.#failed(entry, problem);
    }
  }

  /** It is shown until its row comes, which may be a moment later; that of a repeat may have come long ago. */
  #stored(entry, { duplicate }) {
    if (duplicate || !this.#entries.has(entry.clientId)) return this.discard(entry);
    entry.state = 'sent';
    this.#remove(entry.clientId);
    this.changed();
  }

  #failed(entry, problem) {
    const tired = problem.isOfServer && ++entry.tries >= PATIENCE;
    const waits = problem.signedOut || (problem.retryable && !tired);
    entry.state = waits ? 'waiting' : 'failed';
    entry.code = waits ? '' : (problem.code ?? 'internal');
    if (!waits && this.#entries.has(entry.clientId)) this.#put(entry);
    if (waits && this.#mine && !problem.signedOut) this.#tryLater(entry, problem);
    this.changed();
    return !waits;
  }

  #tryLater(entry, problem) {
    const delay = Math.max(problem.retryAfterMs ?? 0, backoff(entry.attempt++, this.#random));
    const timer = this.#clock.setTimeout(() => {
      this.#timers.delete(entry.roomId);
      this.#pump(entry.roomId);
    }, delay);
    this.#timers.set(entry.roomId, timer);
  }

  #stopTimers() {
    for (const timer of this.#timers.values()) this.#clock.clearTimeout(timer);
    this.#timers.clear();
  }
}

const fresh = () => ({ state: 'waiting', code: '', tries: 0, attempt: 0, unsaved: false });

function frameOf({ roomId, content, clientId, replyTo }) {
  const frame = { type: 'send', room_id: roomId, client_id: clientId, content };
  return replyTo ? { ...frame, reply_to: replyTo } : frame;
}
