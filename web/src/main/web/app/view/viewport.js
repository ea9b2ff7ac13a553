import { ScrollAnchor, scrollToRow, bottomOffset, lowestVisibleRow, scrollIntoLog } from './scroll-anchor.js';

const AT_BOTTOM_PX = 24;
const PREFETCH_SCREENS = 1.5;
const FAR_SCREENS = 2;
const DIVIDER_SHARE = 0.2;

/** The reading position in each conversation when it was left. */
const left = new WeakMap();

/** The visible part of a log: scrolls to targets, keeps the reading position, loads pages ahead and reports what was read. */
export class LogViewport {
  #log;
  #anchor = new ScrollAnchor();
  #entered = false;

  /** Far enough from the end to offer a way back. */
  isFarFromEnd = false;

  /** @param {HTMLElement & {conversation: any}} log */
  constructor(log) {
    this.#log = log;
  }

  get scroller() {
    return this.#log.querySelector('.log');
  }

  get #conversation() {
    return this.#log.conversation;
  }

  /** Called before the rows change. */
  beforeUpdate() {
    if (this.scroller && !this.#conversation.scroll.pinned) this.#anchor.capture(this.scroller);
    else this.#anchor.clear();
  }

  /** Called after the rows have changed. */
  afterUpdate() {
    if (this.#conversation.timeline.loaded) this.#restorePosition();
    if (this.#conversation.timeline.loaded && this.#conversation.scroll.target) this.#scrollToTarget();
    else this.keepPosition();
    this.#fetchAhead();
    this.reportSeen();
  }

  keepPosition() {
    if (this.#conversation.scroll.pinned) this.#toEnd();
    else this.#anchor.restore(this.scroller);
    // Keep the editor in view, whatever grows below it.
    const edited = this.scroller.querySelector('parley-editor:focus-within')?.closest('li');
    if (edited) scrollIntoLog(this.scroller, edited);
  }

  onScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const below = scrollHeight - scrollTop - clientHeight;
    this.#conversation.navigation.setPinned(below <= AT_BOTTOM_PX);
    this.isFarFromEnd = below > FAR_SCREENS * clientHeight;
    this.#remember();
    this.#fetchAhead();
    this.reportSeen();
  }

  /** Scrolls a message, or what replaces it, to the middle and highlights it. */
  highlight(seq) {
    const row = [...this.scroller.querySelectorAll('li[data-seq]')].findLast((one) => Number(one.dataset.seq) <= seq);
    if (!row) return;
    scrollToRow(this.scroller, row);
    this.onScroll();
    row.focus({ preventScroll: true });
    row.classList.remove('flash');
    requestAnimationFrame(() => row.classList.add('flash'));
  }

  /** Rows only count as read while the window has the focus. */
  reportSeen() {
    if (!this.scroller || document.visibilityState !== 'visible' || !document.hasFocus()) return;
    // Rows passed on the way to a linked message have not been read.
    if (this.#conversation.history.fetching || this.#conversation.scroll.target) return;
    const row = lowestVisibleRow(this.scroller);
    if (row) this.#conversation.readPosition.markSeen(Number(row.dataset.seq));
  }

  #remember() {
    const row = lowestVisibleRow(this.scroller);
    if (row) left.set(this.#conversation, { seq: row.dataset.seq, depth: bottomOffset(this.scroller, row) });
  }

  /** Restores the reading position, once. */
  #restorePosition() {
    if (this.#entered) return;
    this.#entered = true;
    const { seq, depth } = left.get(this.#conversation) ?? {};
    const row = seq && this.scroller.querySelector(`li.message[data-seq="${seq}"]`);
    if (row && !this.#conversation.scroll.pinned) this.scroller.scrollTop += bottomOffset(this.scroller, row) - depth;
  }

  /** Scrolls to the first unread row, to the linked message, or to the end. */
  #scrollToTarget() {
    const { target, seq } = this.#conversation.scroll;
    this.#conversation.scroll.clearTarget();
    const line = this.scroller.querySelector('li.new');
    if (target === 'row') return this.highlight(seq);
    if (target === 'unread' && line) scrollToRow(this.scroller, line, DIVIDER_SHARE);
    else this.#toEnd();
    this.onScroll();
  }

  #toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  #fetchAhead() {
    const { history, timeline } = this.#conversation;
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    if (!timeline.loaded || history.stalled || clientHeight === 0) return;
    if (scrollTop < PREFETCH_SCREENS * clientHeight) history.loadOlder();
    if (scrollHeight - scrollTop - clientHeight < PREFETCH_SCREENS * clientHeight) history.loadNewer();
  }
}
