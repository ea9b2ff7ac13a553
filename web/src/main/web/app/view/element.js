import { LitElement } from 'lit';
import { language } from '../parley.js';

/** A custom element in the light DOM, which draws anew when what it follows, or the language, changes. */
export class Element extends LitElement {
  #endings = [];

  createRenderRoot() {
    return this;
  }

  /** @returns {import('../model/observable.js').Observable[]} */
  get followed() {
    return [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
    this.#endings = [language, ...this.followed].map((one) => one.follow(() => this.requestUpdate()));
  }

  /** One that has just left the page may still have been asked to draw what is no more. */
  shouldUpdate() {
    return this.isConnected;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const end of this.#endings) end();
  }

  /** Listens for as long as the element is in the page. */
  listen(target, type, then, options) {
    target.addEventListener(type, then, options);
    this.#endings.push(() => target.removeEventListener(type, then, options));
  }

  /** Goes on for as long as the element is in the page. */
  every(ms, then) {
    const timer = setInterval(then, ms);
    this.#endings.push(() => clearInterval(timer));
  }
}
