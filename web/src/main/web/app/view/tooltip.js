const DELAY_MS = 350;
const GAP_PX = 6;
const EDGE_PX = 8;

/** A tooltip on hover and focus, in the top layer so that nothing clips it. Its text is also in the target's accessible name. */
export class Tooltip {
  #bubble = Object.assign(document.createElement('div'), { className: 'tooltip', popover: 'manual', ariaHidden: 'true' });
  #target = null;
  #timer = null;

  /** @param {HTMLElement | null} target the hovered or focused element, if it has a tooltip */
  attach(target) {
    if (target === this.#target) return;
    this.hide();
    this.#target = target;
    if (!target) return;
    target.addEventListener('pointerleave', this.#onLeave, { once: true });
    target.addEventListener('blur', this.#onLeave, { once: true });
    target.addEventListener('click', this.#onLeave, { once: true });
    this.#timer = setTimeout(() => this.#show(), target.matches(':focus-visible') ? 0 : DELAY_MS);
  }

  /** The target or its text may have changed. */
  refresh() {
    if (!this.#target) return;
    if (!this.#target.isConnected) this.hide();
    else if (this.#bubble.isConnected) this.#show();
  }

  /** @returns {boolean} whether a tooltip was shown */
  hide() {
    clearTimeout(this.#timer);
    const shown = this.#bubble.isConnected;
    this.#bubble.remove();
    this.#target = null;
    return shown;
  }

  #onLeave = () => this.hide();

  #show() {
    const text = this.#target?.dataset.tip;
    if (!text || !this.#target.isConnected) return;
    this.#bubble.textContent = text;
    if (!this.#bubble.isConnected) {
      document.body.append(this.#bubble);
      this.#bubble.showPopover();
    }
    const at = this.#target.getBoundingClientRect();
    const { width, height } = this.#bubble.getBoundingClientRect();
    const above = at.top - height - GAP_PX;
    const left = Math.max(EDGE_PX, Math.min(at.left + (at.width - width) / 2, innerWidth - width - EDGE_PX));
    Object.assign(this.#bubble.style, { left: `${left}px`, top: `${above < EDGE_PX ? at.bottom + GAP_PX : above}px` });
  }
}
