import { importOrReload } from '../modules.js';
import { scrollIntoLog } from './scroll-anchor.js';

/** Handles pointer, touch and keyboard input in the log. The toolbar controller is loaded with the first such event. */
export class LogInput {
  #log;
  #controller = null;

  constructor(log) {
    this.#log = log;
  }

  /** @param {(controller: import('./message-toolbar-controller.js').MessageToolbarController) => void} then */
  async withToolbar(then) {
    if (!this.#controller) {
      if (!await importOrReload(() => import('./message-toolbar-controller.js'))) return;
      const { MessageToolbarController } = await import('./message-toolbar-controller.js');
      this.#controller ??= new MessageToolbarController(this.#log);
    }
    then(this.#controller);
  }

  /** The rows were rendered again. */
  refresh() {
    this.#controller?.refresh();
  }

  onPointerOver = ({ pointerType, target }) => {
    if (pointerType !== 'touch' && target.closest('li.message')) this.withToolbar((controller) => controller.attachTo(target));
  };

  /** A finger that was lifted before the controller is loaded was only a tap. */
  onPointerDown = (event) => {
    if (event.pointerType !== 'touch') return;
    let lifted = false;
    for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, () => { lifted = true; }, { once: true, capture: true });
    this.withToolbar((controller) => { if (!lifted) controller.onPointerDown(event); });
  };

  /** A click on an author shows the user card. */
  onClick = ({ target }) => {
    const element = target.closest('.message > .avatar, .message > .author button')?.closest('li.message');
    if (element) this.withToolbar((controller) => controller.showAuthor(element));
  };

  /** Prevents the browser's own menu on a long press, which opens the message sheet. */
  onContextMenu = (event) => {
    if (event.pointerType === 'touch' && !event.target.closest('a, textarea')) event.preventDefault();
  };

  /** The log is one tab stop; arrow keys move between messages, and into and out of a message. */
  onKeyDown = (event) => {
    if (event.target.closest('parley-editor')) return;
    // Otherwise the same key press would also activate the button that receives the focus.
    if (event.key === 'Enter' && event.target.matches('li.message')) event.preventDefault();
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') this.#walk(event);
    else if (event.target.closest('li.message')) this.withToolbar((controller) => controller.onKeyDown(event));
    if (event.key === 'Escape' && event.target.matches('.log, li.message')) this.#log.dispatchEvent(new Event('jump-to-present', { bubbles: true }));
  };

  #walk(event) {
    const rows = [...this.#log.querySelectorAll('li.message')];
    const at = rows.indexOf(document.activeElement?.closest('li.message'));
    const next = at < 0 ? rows.at(-1) : rows[at + (event.key === 'ArrowUp' ? -1 : 1)];
    event.preventDefault();
    if (!next) return;
    next.focus({ preventScroll: true });
    scrollIntoLog(this.#log.scroller, next);
  }
}
