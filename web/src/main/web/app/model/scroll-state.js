/** Where the view of a conversation is, and where it is to scroll with its next update. */
export class ScrollState {
  /** Whether the newest row is in view. */
  pinned = true;
  /** The number of messages of other users that arrived out of view. */
  unseen = 0;
  /** @type {'' | 'end' | 'unread' | 'row'} where to scroll: nowhere, to the end, to the unread divider, or to the row `seq` */
  target = '';
  seq = 0;

  /** @param {boolean} isEnd whether the newest row is loaded */
  toEnd(isEnd) {
    this.pinned = isEnd;
    this.target = 'end';
  }

  toUnread() {
    this.pinned = false;
    this.target = 'unread';
  }

  toRow(seq) {
    this.pinned = false;
    this.target = 'row';
    this.seq = seq;
  }

  /** Stays where it is. */
  stay() {
    this.target = '';
  }

  /** The view has scrolled to the target. */
  clearTarget() {
    this.target = '';
    this.seq = 0;
  }

  /** Follows the newest messages from now on. */
  pin() {
    this.pinned = true;
    this.unseen = 0;
  }

  /**
   * The user has scrolled.
   *
   * @param {boolean} isAtEnd whether the newest row is in view
   * @returns {boolean} whether anything has changed
   */
  scrolled(isAtEnd) {
    if (this.pinned === isAtEnd && !(isAtEnd && this.unseen)) return false;
    this.pinned = isAtEnd;
    if (isAtEnd) this.unseen = 0;
    return true;
  }
}
