import { Observable } from './observable.js';

/** Who is there, as it was told on this connection: of whom nothing is told is offline. */
export class Presence extends Observable {
  /** @type {Map<number, 'active' | 'away' | 'busy'>} */
  #states = new Map();

  /** @returns {'active' | 'away' | 'busy' | 'offline'} */
  of(userId) {
    return this.#states.get(userId) ?? 'offline';
  }

  /** @param {{id: number, state: 'active' | 'away' | 'busy' | 'offline'}[]} users */
  told(users) {
    for (const { id, state } of users) {
      if (state === 'offline') this.#states.delete(id);
      else this.#states.set(id, state);
    }
    this.changed();
  }

  clear() {
    this.#states.clear();
    this.changed();
  }
}
