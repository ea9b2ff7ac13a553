import { ScrollState } from './scroll-state.js';

/** Moves the view of a conversation: loads the rows it is to show, and sets the scroll target. */
export class Navigation {
  #history;
  #readPosition;

  scroll = new ScrollState();

  /** Called when the scroll state has changed. */
  onChanged = () => {};

  /**
   * @param {import('./message-history.js').MessageHistory} history
   * @param {import('./read-position.js').ReadPosition} readPosition
   */
  constructor(history, readPosition) {
    this.#history = history;
    this.#readPosition = readPosition;
  }

  /** Shows what is loaded at once, and scrolls to the first unread row. */
  open() {
    const { isDividerSet, firstUnreadSeq } = this.#readPosition;
    if (!this.#timeline.loaded || (isDividerSet && !firstUnreadSeq)) this.#load();
    else this.#scrollOnOpen();
  }

  /** Loads the rows if there are none yet, also after a failure. */
  catchUp() {
    this.#history.stalled = false;
    return this.#timeline.loaded ? undefined : this.#load();
  }

  /** @param {boolean} isAtEnd whether the end of the list is in view */
  setPinned(isAtEnd) {
    if (this.scroll.scrolled(isAtEnd && !this.#timeline.hasNewer)) this.onChanged();
  }

  /** Scrolls to the newest message, and loads it if necessary. */
  async toPresent() {
    this.scroll.pin();
    if (this.#timeline.hasNewer) await this.#loadNewest();
    this.onChanged();
  }

  /** @returns {Promise<boolean>} whether the row with this seq, or the first one after it, could be loaded */
  async goTo(seq) {
    if (!this.#history.isLoaded(seq)) await this.#history.enqueue(() => this.#history.loadAround(seq));
    if (!this.#history.isLoaded(seq)) return false;
    this.scroll.toRow(seq);
    this.onChanged();
    return true;
  }

  /** The rows were discarded. @param {boolean} isOpen whether to load the newest page now */
  reset(isOpen) {
    this.scroll.pinned = true;
    if (isOpen) this.#loadNewest();
  }

  get #timeline() {
    return this.#history.timeline;
  }

  #load() {
    return this.#history.enqueue(async () => {
      await this.#readPosition.load();
      if (!this.#timeline.hasNewer) this.scroll.unseen = 0;
      if (this.#readPosition.firstUnreadSeq) this.scroll.toUnread();
      else this.scroll.toEnd(!this.#timeline.hasNewer);
      this.onChanged();
    });
  }

  #loadNewest() {
    return this.#history.enqueue(async () => {
      await this.#history.loadNewest();
      this.scroll.unseen = 0;
    });
  }

  #scrollOnOpen() {
    if (this.#readPosition.firstUnreadSeq) this.scroll.toUnread();
    else if (this.scroll.pinned) this.scroll.toEnd(!this.#timeline.hasNewer);
    else this.scroll.stay();
    this.onChanged();
  }
}
