import { Observable } from '../model/observable.js';

/** The message being edited in each room. The edit survives while its row or room is out of view. */
class OpenEdits extends Observable {
  #edits = new Map();

  /** @returns {{row: any, text: string, from: 'row' | 'composer'} | undefined} `row` as it was when the editing started */
  get(roomId) {
    return this.#edits.get(roomId);
  }

  /** Does nothing if another edit in the room has unsaved changes. */
  start(roomId, row, from) {
    const other = this.get(roomId);
    if (other && other.text !== other.row.content) return;
    this.#edits.set(roomId, { row, text: row.content, from });
    this.notify();
  }

  stop(roomId) {
    this.#edits.delete(roomId);
    this.notify();
  }
}

export const openEdits = new OpenEdits();
