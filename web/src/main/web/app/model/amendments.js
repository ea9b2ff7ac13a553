import { Wishes } from './wishes.js';

/** What one does to messages of a room that are there already. */
export class Amendments {
  #calls;
  #roomId;
  #wishes = new Wishes();

  /** Something is to be shown otherwise. */
  onChanged = () => {};

  /**
   * @param {import('./calls.js').Calls} calls
   * @param {number} roomId
   */
  constructor(calls, roomId) {
    this.#calls = calls;
    this.#roomId = roomId;
  }

  /** The row as it will be, if what was asked for is granted. */
  on(row, userId) {
    return this.#wishes.on(row, userId);
  }

  /** What was asked for is not shown any more. */
  forget() {
    this.#wishes = new Wishes();
  }

  /** @param {{id: number, revision: number}} row as it was when the editing began */
  edit({ id, revision }, content) {
    return this.#perform({ type: 'edit', id, content, revision });
  }

  remove({ id }) {
    return this.#perform({ type: 'delete', id });
  }

  pin({ id }, on) {
    return this.#perform({ type: 'pin', id, on });
  }

  /** Shown at once, and taken back if it is refused. */
  async react(row, emoji, on) {
    const wishes = this.#wishes;
    const wish = wishes.make(row, emoji, on);
    this.onChanged();
    try {
      const ack = await this.#perform({ type: 'react', id: row.id, emoji, on });
      wishes.stored(wish, ack.revision);
    } catch (problem) {
      wishes.refused(row.id, emoji, wish);
      throw problem;
    } finally {
      this.onChanged();
    }
  }

  #perform(frame) {
    return this.#calls.perform({ ...frame, room_id: this.#roomId });
  }
}
