import { Observable } from './observable.js';

/** The presence of other users on this connection. Users whom the server has not reported are offline. */
export class Presence extends Observable {
  /** @type {Map<number, 'active' | 'away' | 'busy'>} */
  #states = new Map();

  /** @returns {'active' | 'away' | 'busy' | 'offline'} */
  get(userId) {
    return this.#states.get(userId) ?? 'offline';
  }

  /** @param {{id: number, state: 'active' | 'away' | 'busy' | 'offline'}[]} users */
  update(users) {
    for (const { id, state } of users) {
      if (state === 'offline') this.#states.delete(id);
      else this.#states.set(id, state);
    }
    this.notify();
  }

  clear() {
    this.#states.clear();
    this.notify();
  }
}
