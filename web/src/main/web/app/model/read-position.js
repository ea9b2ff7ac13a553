import { isFromOthers } from './rows.js';

/** With more unread rows than this, the newest page does not reach back to the first of them. */
const NEAR = 25;

/** How far the user has read a conversation: reports it, places the unread divider, and loads the page where reading goes on. */
export class ReadPosition {
  #log;
  #history;
  #divider;
  #rpc;
  #userId;

  /** Called when the divider has moved. */
  onChanged = () => {};

  /**
   * @param {{log: import('./room-log.js').RoomLog, history: import('./message-history.js').MessageHistory,
   *   divider: import('./unread-divider.js').UnreadDivider, rpc: import('./rpc.js').Rpc, userId: number}} deps
   */
  constructor({ log, history, divider, rpc, userId }) {
    this.#log = log;
    this.#history = history;
    this.#divider = divider;
    this.#rpc = rpc;
    this.#userId = userId;
  }

  get isDividerSet() {
    return this.#divider.isSet;
  }

  /** The seq of the row below the unread divider, or 0. */
  get firstUnreadSeq() {
    return this.#divider.seqIn(this.#history.timeline);
  }

  /** The room was opened: places the divider anew, and rows on screen count as read. */
  open() {
    this.release();
    this.#divider.clear();
    this.updateDivider();
  }

  /** Places the divider at the read position if there are unread rows. */
  updateDivider() {
    if (this.#divider.update()) this.onChanged();
  }

  /**
   * Rows up to `seq` were on screen in a window with the focus. Own messages and events that follow directly are read with
   * them.
   */
  markSeen(seq) {
    const { rows, hasNewer, last } = this.#history.timeline;
    const isMoreToRead = hasNewer || this.#log.cursor.isCatchingUp || rows.some((row) => row.seq > seq && isFromOthers(row, this.#userId));
    this.#log.markSeen(isMoreToRead ? seq : Math.max(seq, last));
  }

  /** Marks the row and all later ones as unread, even while they are on screen. */
  markUnread({ seq }) {
    this.#log.holdUnread();
    this.#divider.placeAbove(seq);
    this.onChanged();
    return this.#rpc.requestReliably({ type: 'unread', room_id: this.#log.id, seq });
  }

  markRead() {
    this.release();
    this.#log.markSeen(this.#log.unread.lastSeq);
  }

  /** From now on rows on screen count as read again. */
  release() {
    this.#log.unread.isHeld = false;
  }

  /** Loads the page with the first unread row, else the newest one. */
  async load() {
    const { unread, readTo } = this.#log.unread;
    this.#divider.update();
    if (unread <= NEAR) await this.#history.loadNewest();
    if (unread > 0 && !this.firstUnreadSeq && !this.#isLoadedAfter(readTo)) {
      await this.#history.loadAround(Math.max(1, readTo));
    }
  }

  #isLoadedAfter(seq) {
    const { loaded, first, last, hasOlder, hasNewer } = this.#history.timeline;
    return loaded && (!hasOlder || first <= seq) && (!hasNewer || last > seq);
  }
}
