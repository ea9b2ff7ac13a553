import { Observable } from '../model/observable.js';

/** The names of a room's people: of those who wrote, and once somebody else's is asked for, of all its members. */
export class Names extends Observable {
  #names = new Map();
  #members;
  #asked = false;

  /** Grows with each change of what is known. */
  version = 0;

  /** @param {() => Promise<{id: number, username: string}[]>} members fetches them */
  constructor(members) {
    super();
    this.#members = members;
  }

  of(userId) {
    return this.#names.get(userId);
  }

  /** @param {{user_id: number, username: string}[]} rows whose authors' names they tell */
  learn(rows) {
    for (const { user_id: id, username } of rows) if (username && !this.#names.has(id)) this.#keep(id, username);
  }

  /** @param {number[]} userIds whose names are about to be shown */
  async want(userIds) {
    if (this.#asked || userIds.every((id) => this.#names.has(id))) return;
    this.#asked = true;
    try {
      for (const { id, username } of await this.#members()) this.#keep(id, username);
      this.changed();
    } catch {
      this.#asked = false;
    }
  }

  #keep(id, name) {
    this.#names.set(id, name);
    this.version++;
  }
}
