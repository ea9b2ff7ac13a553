import { isFromOthers } from './rows.js';

/** Recognises messages of other users that are new since the room was opened, each once. */
export class NewMessages {
  #userId;
  #newestSeq = 0;

  /** @param {number} userId the viewer */
  constructor(userId) {
    this.#userId = userId;
  }

  /** Rows up to `seq` are not new. */
  skipTo(seq) {
    this.#newestSeq = seq;
  }

  /** @returns {boolean} whether an appended row is new */
  accept(row) {
    if (!isFromOthers(row, this.#userId) || row.seq <= this.#newestSeq) return false;
    this.#newestSeq = row.seq;
    return true;
  }
}
