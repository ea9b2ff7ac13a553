import { Observable } from './observable.js';

/** The unsent text of each room, stored across reloads. */
export class Drafts extends Observable {
  #storage;

  /** The id of the user whose drafts these are. */
  owner = 0;

  constructor(storage) {
    super();
    this.#storage = storage;
  }

  get(roomId) {
    return this.#storage.getItem(this.#key(roomId)) ?? '';
  }

  has(roomId) {
    return this.get(roomId).trim() !== '';
  }

  set(roomId, text) {
    const had = this.has(roomId);
    try {
      if (text) this.#storage.setItem(this.#key(roomId), text);
      else this.#storage.removeItem(this.#key(roomId));
    } catch {
      // If the storage is full, the draft only lives in the text field and does not survive a reload.
    }
    if (had !== this.has(roomId)) this.notify();
  }

  #key(roomId) {
    return `parley.draft.${this.owner}.${roomId}`;
  }
}
