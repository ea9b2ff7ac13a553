import { Observable } from './observable.js';
import { OptimisticReactions } from './optimistic-reactions.js';

/** Sends the commands that change existing messages of a room. Notifies when a pending reaction changes. */
export class MessageCommands extends Observable {
  #rpc;
  #roomId;
  #reactions = new OptimisticReactions();

  /**
   * @param {import('./rpc.js').Rpc} rpc
   * @param {number} roomId
   */
  constructor(rpc, roomId) {
    super();
    this.#rpc = rpc;
    this.#roomId = roomId;
  }

  /** @returns {any} the row with pending reactions applied */
  applyPending(row, userId) {
    return this.#reactions.apply(row, userId);
  }

  /** Forgets pending reactions. */
  reset() {
    this.#reactions = new OptimisticReactions();
    this.notify();
  }

  /** @param {{id: number, revision: number}} row as it was when the editing started */
  edit({ id, revision }, content) {
    return this.#request({ type: 'edit', id, content, revision });
  }

  remove({ id }) {
    return this.#request({ type: 'delete', id });
  }

  pin({ id }, on) {
    return this.#request({ type: 'pin', id, on });
  }

  /** Shows the reaction at once, and reverts it if the server refuses it. */
  async react(row, emoji, on) {
    const reactions = this.#reactions;
    const handle = reactions.add(row, emoji, on);
    this.notify();
    try {
      const ack = await this.#request({ type: 'react', id: row.id, emoji, on });
      reactions.confirm(handle, ack.revision);
    } catch (problem) {
      reactions.revert(row.id, emoji, handle);
      throw problem;
    } finally {
      this.notify();
    }
  }

  #request(frame) {
    return this.#rpc.requestReliably({ ...frame, room_id: this.#roomId });
  }
}
