const DELAY_MS = 350;
const GAP_PX = 6;
const EDGE_PX = 8;

/** Says what a small thing means, on hover and on focus; above everything, so that nothing clips it. What it says is in the thing's name too. */
export class Tip {
  #bubble = Object.assign(document.createElement('div'), { className: 'tip', popover: 'manual', ariaHidden: 'true' });
  #target = null;
  #timer = null;

  /** @param {HTMLElement | null} target what is pointed at, or focused, if it has something to say */
  at(target) {
    if (target === this.#target) return;
    this.hide();
    this.#target = target;
    if (!target) return;
    target.addEventListener('pointerleave', this.#leave, { once: true });
    target.addEventListener('blur', this.#leave, { once: true });
    target.addEventListener('click', this.#leave, { once: true });
    this.#timer = setTimeout(() => this.#show(), target.matches(':focus-visible') ? 0 : DELAY_MS);
  }

  /** What it says, or is about, may have changed. */
  check() {
    if (!this.#target) return;
    if (!this.#target.isConnected) this.hide();
    else if (this.#bubble.isConnected) this.#show();
  }

  /** @returns {boolean} whether there was anything to hide */
  hide() {
    clearTimeout(this.#timer);
    const shown = this.#bubble.isConnected;
    this.#bubble.remove();
    this.#target = null;
    return shown;
  }

  #leave = () => this.hide();

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
