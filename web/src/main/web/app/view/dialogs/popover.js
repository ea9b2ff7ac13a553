import { Element } from '../element.js';

const GAP_PX = 6;
const EDGE_PX = 8;

/** A popover that opens at its anchor and removes itself when it closes. */
export class Popover extends Element {
  /** @type {HTMLElement | undefined} where it opens, and which gets the focus back */
  anchor;
  /** Which edges are aligned. @type {'start' | 'end'} */
  align = 'end';

  connectedCallback() {
    super.connectedCallback();
    this.popover = 'auto';
    this.classList.add('popover');
    this.listen(this, 'toggle', this.#toggled);
    this.listen(document, 'scroll', () => this.#place(), { capture: true, passive: true });
  }

  firstUpdated() {
    this.showPopover();
    this.#place();
    this.querySelector('button')?.focus({ preventScroll: true });
  }

  updated() {
    this.#place();
  }

  close() {
    this.anchor?.focus({ preventScroll: true });
    if (this.matches(':popover-open')) this.hidePopover();
  }

  /** @param {HTMLElement[]} items @param {Record<string, number>} steps how many items each key moves */
  moveFocus(event, items, steps) {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = items.indexOf(document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  }

  /** Below the anchor, or above it if there is no room; on a phone the styles put it at the bottom. */
  #place() {
    if (!this.anchor?.isConnected || !this.matches(':popover-open')) return;
    const at = this.anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this;
    const below = at.bottom + GAP_PX;
    const top = below + height > innerHeight - EDGE_PX ? Math.max(EDGE_PX, at.top - GAP_PX - height) : below;
    const atLeft = (this.align === 'start') === (getComputedStyle(this).direction === 'ltr');
    const left = Math.max(EDGE_PX, Math.min(atLeft ? at.left : at.right - width, innerWidth - width - EDGE_PX));
    Object.assign(this.style, { top: `${top}px`, left: `${left}px` });
  }

  #toggled = ({ newState }) => {
    if (newState !== 'closed') return;
    this.dispatchEvent(new Event('closed'));
    this.remove();
  };
}
