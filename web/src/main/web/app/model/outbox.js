import { Observable } from './observable.js';
import { OutboxSender } from './outbox-sender.js';
import { SerialQueue } from './serial-queue.js';

/**
 * The messages that are not acknowledged yet, shared by all tabs of the browser: sent in order within a room, one at a
 * time, with the same `clientId` on each try, and only by the tab that holds the lock.
 */
export class Outbox extends Observable {
  #clock;
  #newId;
  #store;
  #lock;
  #channel;
  #owner = 0;
  /** @type {Map<string, any>} */
  #entries = new Map();
  /** Serialises writes to the store, so that no entry is removed before it was put. */
  #storeQueue = new SerialQueue();
  #sender;
  #connected = false;

  /**
   * @param {{request: (frame: object) => Promise<any>, clock: {now: () => number, setTimeout: Function, clearTimeout: Function},
   *   random: () => number, newId: () => string, store: import('./outbox-store.js').SessionOutboxStore, lock: import('./tab-lock.js').TabLock,
   *   channel: {postMessage: (message: any) => void, onmessage: any}}} parts
   */
  constructor({ request, clock, random, newId, store, lock, channel }) {
    super();
    this.#clock = clock;
    this.#newId = newId;
    this.#store = store;
    this.#lock = lock;
    this.#channel = channel;
    this.#sender = new OutboxSender({ request, clock, random, entries: () => this.#ordered });
    this.#sender.onChanged = () => this.notify();
    this.#sender.onStored = (entry, ack) => this.#onStored(entry, ack);
    this.#sender.onFailed = (entry) => { if (this.#entries.has(entry.clientId)) this.#put(entry); };
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
    this.#sender.pump(roomId);
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
    this.#sender.pump(entry.roomId);
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
    this.#sender.stop();
    this.#lock.release();
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
    this.#sender.stopTimers();
    this.notify();
  }

  get #ordered() {
    return [...this.#entries.values()].sort((one, other) => (one.clientId < other.clientId ? -1 : 1));
  }

  #acquireLock() {
    this.#lock.acquire(async () => {
      if (!this.#connected) return;
      await this.#reload();
      if (this.#connected) this.#sender.start();
    }, () => { this.#sender.isActive = false; });
  }

  /** Keeps the entry until its row arrives; the row of a duplicate may have arrived long ago. */
  #onStored(entry, { duplicate }) {
    if (duplicate || !this.#entries.has(entry.clientId)) return this.discard(entry);
    entry.state = 'sent';
    this.#remove(entry.clientId);
    this.notify();
  }

  // Persistence

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
    this.#sender.pumpAll();
  }

  #merge(stored) {
    const entry = this.#entries.get(stored.clientId);
    if (!entry) this.#entries.set(stored.clientId, { ...newDeliveryState(), ...stored });
    else if (!entry.unsaved && (entry.state === 'waiting' || entry.state === 'failed')) Object.assign(entry, { state: stored.state, code: stored.code });
  }
}

const newDeliveryState = () => ({ state: 'waiting', code: '', tries: 0, attempt: 0, unsaved: false });
