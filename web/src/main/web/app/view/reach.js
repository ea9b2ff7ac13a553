import { loaded } from '../modules.js';
import { reveal } from './place.js';

/** How pointer, finger and keys get to the messages of a log; what they then do is fetched at the first such move. */
export class Reach {
  #log;
  #hands = null;

  constructor(log) {
    this.#log = log;
  }

  /** @param {(hands: import('./hands.js').Hands) => void} then */
  async with(then) {
    if (!this.#hands) {
      if (!await loaded(() => import('./hands.js'))) return;
      const { Hands } = await import('./hands.js');
      this.#hands ??= new Hands(this.#log);
    }
    then(this.#hands);
  }

  /** The rows were drawn anew. */
  refresh() {
    this.#hands?.refresh();
  }

  point = ({ pointerType, target }) => {
    if (pointerType !== 'touch' && target.closest('li.msg')) this.with((hands) => hands.reach(target));
  };

  /** A finger that is up again before there are hands was only a tap. */
  press = (event) => {
    if (event.pointerType !== 'touch') return;
    let lifted = false;
    for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, () => { lifted = true; }, { once: true, capture: true });
    this.with((hands) => { if (!lifted) hands.press(event); });
  };

  /** A press on who wrote a message tells more of them. */
  who = ({ target }) => {
    const place = target.closest('.msg > .ava, .msg > .by button')?.closest('li.msg');
    if (place) this.with((hands) => hands.introduce(place));
  };

  /** A long press is ours on a touch screen: the browser's own menu would lie over the sheet. */
  menu = (event) => {
    if (event.pointerType === 'touch' && !event.target.closest('a, textarea')) event.preventDefault();
  };

  /** One stop for Tab; the arrows go from message to message, and into one and out of it. */
  key = (event) => {
    if (event.target.closest('parley-editor')) return;
    // Else the same press would go on to the button that it moves the focus to.
    if (event.key === 'Enter' && event.target.matches('li.msg')) event.preventDefault();
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') this.#walk(event);
    else if (event.target.closest('li.msg')) this.with((hands) => hands.key(event));
    if (event.key === 'Escape' && event.target.matches('.log, li.msg')) this.#log.dispatchEvent(new Event('present', { bubbles: true }));
  };

  #walk(event) {
    const rows = [...this.#log.querySelectorAll('li.msg')];
    const at = rows.indexOf(document.activeElement?.closest('li.msg'));
    const next = at < 0 ? rows.at(-1) : rows[at + (event.key === 'ArrowUp' ? -1 : 1)];
    event.preventDefault();
    if (!next) return;
    next.focus({ preventScroll: true });
    reveal(this.#log.scroller, next);
  }
}
