import { LitElement } from 'lit';
import { language } from '../parley.js';

/** A custom element in the light DOM that renders again when the language or one of its observables changes. */
export class Element extends LitElement {
  #endings = [];

  createRenderRoot() {
    return this;
  }

  /** @returns {import('../model/observable.js').Observable[]} */
  get observed() {
    return [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
    this.#endings = [language, ...this.observed].map((one) => one.subscribe(() => this.requestUpdate()));
  }

  /** A removed element may still have a pending update, whose data is gone. */
  shouldUpdate() {
    return this.isConnected;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const end of this.#endings) end();
  }

  /** Listens while the element is connected. */
  listen(target, type, then, options) {
    target.addEventListener(type, then, options);
    this.#endings.push(() => target.removeEventListener(type, then, options));
  }

  /** Repeats while the element is connected. */
  setInterval(ms, then) {
    const timer = setInterval(then, ms);
    this.#endings.push(() => clearInterval(timer));
  }
}
