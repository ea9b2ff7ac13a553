import { Observable } from '../model/observable.js';

/** The message of each room that is being edited: it survives that its row, or the room, goes out of sight. */
class Edits extends Observable {
  #edits = new Map();

  /** @returns {{row: any, text: string, from: 'row' | 'composer'} | undefined} `row` as it was when the editing began */
  of(roomId) {
    return this.#edits.get(roomId);
  }

  /** Another edit that has got somewhere is not thrown away for a new one. */
  begin(roomId, row, from) {
    const other = this.of(roomId);
    if (other && other.text !== other.row.content) return;
    this.#edits.set(roomId, { row, text: row.content, from });
    this.changed();
  }

  end(roomId) {
    this.#edits.delete(roomId);
    this.changed();
  }
}

export const edits = new Edits();
