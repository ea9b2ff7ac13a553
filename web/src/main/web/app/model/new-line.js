import { isOthers } from './rows.js';

/** The line above the first row that was new when the room was opened; it stays until the room is left. */
export class NewLine {
  #log;
  #userId;
  /** It is below this seq; null: there is none. */
  #after = null;

  /**
   * @param {import('./room-log.js').RoomLog} log
   * @param {number} userId who reads
   */
  constructor(log, userId) {
    this.#log = log;
    this.#userId = userId;
  }

  get isSet() {
    return this.#after !== null;
  }

  clear() {
    this.#after = null;
  }

  /** Puts it right above that row. */
  above(seq) {
    this.#after = seq - 1;
  }

  /** Puts it where one has read to, if there is anything new below it; whether it moved. */
  renew() {
    const { unread, readTo } = this.#log.unread;
    if (unread === 0 || this.#after === readTo) return false;
    this.#after = readTo;
    return true;
  }

  /** The seq of the row that it is drawn above, or 0. */
  in({ rows, hasOlder }) {
    if (this.#after === null || rows.length === 0 || (hasOlder && rows[0].seq > this.#after + 1)) return 0;
    return rows.find((row) => row.seq > this.#after && isOthers(row, this.#userId))?.seq ?? 0;
  }
}
