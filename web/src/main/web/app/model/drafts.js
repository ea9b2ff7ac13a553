import { Observable } from './observable.js';

/** What was begun and not sent, for each room, kept across reloads. */
export class Drafts extends Observable {
  #storage;

  /** The user whose drafts these are. */
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
      // A full store costs the draft's survival of a reload, not the draft: it is still in the field.
    }
    if (had !== this.has(roomId)) this.changed();
  }

  #key(roomId) {
    return `parley.draft.${this.owner}.${roomId}`;
  }
}
