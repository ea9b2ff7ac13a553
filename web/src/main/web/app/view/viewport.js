import { Place, bring, depthOf, lowestInSight, reveal } from './place.js';

const AT_BOTTOM_PX = 24;
const AHEAD = 1.5;
const FAR = 2;
const LINE_SHARE = 0.2;

/** Where one was in each conversation when one left it. */
const left = new WeakMap();

/** What of a log is in sight: where one comes in, what is held where it is, what to fetch, and what has been read. */
export class Viewport {
  #log;
  #place = new Place();
  #entered = false;

  /** So far from the newest that a way back is welcome. */
  far = false;

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

  /** Before the rows change. */
  note() {
    if (this.scroller && !this.#conversation.pinned) this.#place.note(this.scroller);
    else this.#place.forget();
  }

  /** After the rows have changed. */
  settle() {
    if (this.#conversation.timeline.loaded) this.#enter();
    if (this.#conversation.timeline.loaded && this.#conversation.landing) this.#land();
    else this.hold();
    this.#fetchAhead();
    this.tellSeen();
  }

  hold() {
    if (this.#conversation.pinned) this.#toEnd();
    else this.#place.restore(this.scroller);
    // What is being written stays in sight, whatever grows below it.
    const edited = this.scroller.querySelector('parley-editor:focus-within')?.closest('li');
    if (edited) reveal(this.scroller, edited);
  }

  scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const below = scrollHeight - scrollTop - clientHeight;
    this.#conversation.look(below <= AT_BOTTOM_PX);
    this.far = below > FAR * clientHeight;
    this.#remember();
    this.#fetchAhead();
    this.tellSeen();
  }

  /** Brings a message, or what stands in its place, to the middle and shows which one it is. */
  point(seq) {
    const row = [...this.scroller.querySelectorAll('li[data-seq]')].findLast((one) => Number(one.dataset.seq) <= seq);
    if (!row) return;
    bring(this.scroller, row);
    this.scrolled();
    row.focus({ preventScroll: true });
    row.classList.remove('flash');
    requestAnimationFrame(() => row.classList.add('flash'));
  }

  /** What lies on the screen of somebody who looks elsewhere has not been read. */
  tellSeen() {
    if (!this.scroller || document.visibilityState !== 'visible' || !document.hasFocus()) return;
    // On the way to a message that a link names, what is passed has not been read either.
    if (this.#conversation.fetching || this.#conversation.landing) return;
    const row = lowestInSight(this.scroller);
    if (row) this.#conversation.seen(Number(row.dataset.seq));
  }

  #remember() {
    const row = lowestInSight(this.scroller);
    if (row) left.set(this.#conversation, { seq: row.dataset.seq, depth: depthOf(this.scroller, row) });
  }

  /** Once: goes on reading where one left off. */
  #enter() {
    if (this.#entered) return;
    this.#entered = true;
    const { seq, depth } = left.get(this.#conversation) ?? {};
    const row = seq && this.scroller.querySelector(`li.msg[data-seq="${seq}"]`);
    if (row && !this.#conversation.pinned) this.scroller.scrollTop += depthOf(this.scroller, row) - depth;
  }

  /** Where one comes in: at what is new, at the message that the address names, or at the end. */
  #land() {
    const { landing, target } = this.#conversation;
    this.#conversation.landed();
    const line = this.scroller.querySelector('li.new');
    if (landing === 'row') return this.point(target);
    if (landing === 'unread' && line) bring(this.scroller, line, LINE_SHARE);
    else this.#toEnd();
    this.scrolled();
  }

  #toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  #fetchAhead() {
    const { timeline, stalled } = this.#conversation;
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    if (!timeline.loaded || stalled || clientHeight === 0) return;
    if (scrollTop < AHEAD * clientHeight) this.#conversation.loadOlder();
    if (scrollHeight - scrollTop - clientHeight < AHEAD * clientHeight) this.#conversation.loadNewer();
  }
}
