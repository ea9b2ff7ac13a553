import { backoff } from './backoff.js';
import { SerialQueue } from './serial-queue.js';
import { Observable } from './observable.js';

/** After so many server errors the message fails, so that the user is told. */
const PATIENCE = 8;

/**
 * The messages that are not acknowledged yet, shared by all tabs of the browser: sent in order within a room, one at a
 * time, with the same `clientId` on each try, and only by the tab that holds the lock.
 */
export class Outbox extends Observable {
  #request;
  #clock;
  #random;
  #newId;
  #store;
  #lock;
  #channel;
  #owner = 0;
  /** @type {Map<string, any>} */
  #entries = new Map();
  /** Serialises writes to the store, so that no entry is removed before it was put. */
  #storeQueue = new SerialQueue();
  #busy = new Set();
  #timers = new Map();
  #connected = false;
  #isSender = false;

  /**
   * @param {{request: (frame: object) => Promise<any>, clock: {now: () => number, setTimeout: Function, clearTimeout: Function},
   *   random: () => number, newId: () => string, store: import('./outbox-store.js').SessionOutboxStore, lock: import('./tab-lock.js').TabLock,
   *   channel: {postMessage: (word: any) => void, onmessage: any}}} parts
   */
  constructor({ request, clock, random, newId, store, lock, channel }) {
    super();
    this.#request = request;
    this.#clock = clock;
    this.#random = random;
    this.#newId = newId;
    this.#store = store;
    this.#lock = lock;
    this.#channel = channel;
    channel.onmessage = ({ data }) => { if (data === this.#owner) this.#reload(); };
  }

  /** In the order of writing, because ids sort by time. */
  entriesOf(roomId) {
    return this.#ordered.filter((entry) => entry.roomId === roomId);
  }

  get size() {
    return this.#ordered.filter(({ state }) => state !== 'sent').length;
  }

  get isEmpty() {
    return this.size === 0;
  }

  add(roomId, content, replyTo = null) {
    const entry = { ...newDeliveryState(), roomId, content, replyTo, clientId: this.#newId(), at: this.#clock.now() };
    this.#entries.set(entry.clientId, entry);
    this.#put(entry);
    this.notify();
    this.#pump(roomId);
  }

  /**
   * A changed text, or a reply turned into a plain message, is a new message with a new id. An unchanged message keeps its
   * id, because it may have arrived after all.
   */
  retry(entry, content = entry.content, replyTo = entry.replyTo) {
    if (content !== entry.content || replyTo !== entry.replyTo) {
      this.discard(entry);
      this.add(entry.roomId, content, replyTo);
      return;
    }
    Object.assign(entry, { state: 'waiting', code: '', tries: 0 });
    this.#put(entry);
    this.notify();
    this.#pump(entry.roomId);
  }

  discard({ clientId }) {
    if (!this.#entries.delete(clientId)) return;
    this.#remove(clientId);
    this.notify();
  }

  /** The message is stored. Its row may arrive before the acknowledgement, and in any tab. */
  acknowledge(clientId) {
    const entry = this.#entries.get(clientId);
    if (entry) this.discard(entry);
  }

  connected() {
    for (const { clientId, state } of this.#ordered) if (state === 'sent') this.#entries.delete(clientId);
    this.#connected = true;
    this.#acquireLock();
  }

  /** Releases the lock, so that a tab with a connection can send. */
  disconnected() {
    this.#connected = false;
    this.#isSender = false;
    this.#lock.release();
    this.#stopTimers();
  }

  /** Loads what this user has written before, in any tab. */
  restore(owner) {
    this.#owner = owner;
    return this.#reload();
  }

  /** Forgets the user's entries. They stay in the store until the user signs in again. */
  clear() {
    this.#owner = 0;
    this.#entries.clear();
    this.#stopTimers();
    this.notify();
  }

  get #ordered() {
    return [...this.#entries.values()].sort((one, other) => (one.clientId < other.clientId ? -1 : 1));
  }

  #acquireLock() {
    this.#lock.acquire(async () => {
      if (!this.#connected) return;
      await this.#reload();
      this.#isSender = this.#connected;
      this.#pumpAll();
    }, () => { this.#isSender = false; });
  }

  // Keeping

  #put(entry) {
    const owner = this.#owner;
    entry.unsaved = true;
    this.#persist(async () => {
      await this.#store.put(owner, entry);
      entry.unsaved = false;
    }, owner);
  }

  #remove(clientId) {
    const owner = this.#owner;
    this.#persist(() => this.#store.remove(owner, clientId), owner);
  }

  /** If the store fails, the message does not survive a reload, but is still in the page. */
  #persist(task, owner) {
    this.#storeQueue.run(task).then(() => this.#channel.postMessage(owner), () => {});
  }

  async #reload() {
    const owner = this.#owner;
    await this.#storeQueue.run(async () => {
      const stored = new Map((await this.#store.load(owner)).map((entry) => [entry.clientId, entry]));
      if (owner !== this.#owner) return;
      for (const entry of this.#ordered) if (!stored.has(entry.clientId) && !entry.unsaved && entry.state !== 'sent') this.#entries.delete(entry.clientId);
      for (const entry of stored.values()) this.#merge(entry);
    }).catch(() => {});
    this.notify();
    this.#pumpAll();
  }

  #merge(stored) {
    const entry = this.#entries.get(stored.clientId);
    if (!entry) this.#entries.set(stored.clientId, { ...newDeliveryState(), ...stored });
    else if (!entry.unsaved && (entry.state === 'waiting' || entry.state === 'failed')) Object.assign(entry, { state: stored.state, code: stored.code });
  }

  // Sending

  #pumpAll() {
    for (const roomId of new Set(this.#ordered.map((entry) => entry.roomId))) this.#pump(roomId);
  }

  async #pump(roomId) {
    if (!this.#isSender || this.#busy.has(roomId) || this.#timers.has(roomId)) return;
    const entry = this.#ordered.find((one) => one.roomId === roomId && one.state === 'waiting');
    if (!entry) return;
    this.#busy.add(roomId);
    entry.state = 'sending';
    this.notify();
    const goOn = await this.#send(entry);
    this.#busy.delete(roomId);
    if (goOn) this.#pump(roomId);
  }

  async #send(entry) {
    try {
      const ack = await this.#request(toFrame(entry));
      this.#onStored(entry, ack);
      return true;
    } catch (problem) {
      return this.#onFailed(entry, problem);
    }
  }

  /** Keeps the entry until its row arrives; the row of a duplicate may have arrived long ago. */
  #onStored(entry, { duplicate }) {
    if (duplicate || !this.#entries.has(entry.clientId)) return this.discard(entry);
    entry.state = 'sent';
    this.#remove(entry.clientId);
    this.notify();
  }

  #onFailed(entry, problem) {
    const tired = problem.isServerError && ++entry.tries >= PATIENCE;
    const waits = problem.isUnauthenticated || (problem.retryable && !tired);
    entry.state = waits ? 'waiting' : 'failed';
    entry.code = waits ? '' : (problem.code ?? 'internal');
    if (!waits && this.#entries.has(entry.clientId)) this.#put(entry);
    if (waits && this.#isSender && !problem.isUnauthenticated) this.#scheduleRetry(entry, problem);
    this.notify();
    return !waits;
  }

  #scheduleRetry(entry, problem) {
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

const newDeliveryState = () => ({ state: 'waiting', code: '', tries: 0, attempt: 0, unsaved: false });

function toFrame({ roomId, content, clientId, replyTo }) {
  const frame = { type: 'send', room_id: roomId, client_id: clientId, content };
  return replyTo ? { ...frame, reply_to: replyTo } : frame;
}
