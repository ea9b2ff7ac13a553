import { isFromOthers } from './rows.js';

/** The divider above the first row that was unread when the room was opened; it stays until the room is left. */
export class UnreadDivider {
  #log;
  #userId;
  /** The divider is below this seq; null: there is none. */
  #after = null;

  /**
   * @param {import('./room-log.js').RoomLog} log
   * @param {number} userId the viewer
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

  /** Places the divider directly above that row. */
  placeAbove(seq) {
    this.#after = seq - 1;
  }

  /** Places the divider at the read position if there are unread rows. @returns {boolean} whether it moved */
  update() {
    const { unread, readTo } = this.#log.unread;
    if (unread === 0 || this.#after === readTo) return false;
    this.#after = readTo;
    return true;
  }

  /** The seq of the row below the divider, or 0. */
  seqIn({ rows, hasOlder }) {
    if (this.#after === null || rows.length === 0 || (hasOlder && rows[0].seq > this.#after + 1)) return 0;
    return rows.find((row) => row.seq > this.#after && isFromOthers(row, this.#userId))?.seq ?? 0;
  }
}
