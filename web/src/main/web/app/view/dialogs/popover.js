import { Element } from '../element.js';

const GAP_PX = 6;
const EDGE_PX = 8;

/** Something small that opens at its anchor, above everything, and leaves the page when it closes. */
export class Popover extends Element {
  /** @type {HTMLElement | undefined} where it opens, and where the focus goes back to */
  anchor;
  /** With which side of the anchor it is in line. @type {'start' | 'end'} */
  align = 'end';

  connectedCallback() {
    super.connectedCallback();
    this.popover = 'auto';
    this.classList.add('pop');
    this.listen(this, 'toggle', this.#toggled);
    this.listen(document, 'scroll', () => this.#follow(), { capture: true, passive: true });
  }

  firstUpdated() {
    this.showPopover();
    this.#follow();
    this.querySelector('button')?.focus({ preventScroll: true });
  }

  updated() {
    this.#follow();
  }

  close() {
    this.anchor?.focus({ preventScroll: true });
    if (this.matches(':popover-open')) this.hidePopover();
  }

  /** @param {HTMLElement[]} items @param {Record<string, number>} steps how far a key goes */
  walk(event, items, steps) {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = items.indexOf(document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  }

  /** Below the anchor, or above it where there is more room; on a phone the styles put it at the bottom. */
  #follow() {
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
