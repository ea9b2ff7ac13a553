import { html, nothing } from 'lit';
import { Element } from './element.js';
import { icon } from './icons.js';

/** A button that opens a short menu. */
class Menu extends Element {
  static properties = { label: {}, icon: {}, items: { attribute: false }, open: { state: true } };

  constructor() {
    super();
    this.items = [];
    this.open = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen(document, 'pointerdown', (event) => {
      if (this.open && !this.contains(event.target)) this.open = false;
    });
    this.addEventListener('focusout', this.#left);
    this.addEventListener('keydown', this.#key);
  }

  render() {
    return html`<button class="ib" type="button" aria-label=${this.label} aria-haspopup="menu" aria-expanded=${String(this.open)}
        @click=${() => this.#toggle()}>${icon(this.icon)}</button>
      ${this.open ? html`<div class="menu" role="menu" aria-label=${this.label}>${this.items.map((item) => this.#item(item))}</div>` : nothing}`;
  }

  #item(item) {
    return html`<button class="opt ${item.danger ? 'danger' : ''}" type="button" role="menuitem" tabindex="-1" @click=${() => this.#run(item)}>
      ${icon(item.icon)}<span>${item.label}</span></button>`;
  }

  async #toggle() {
    this.open = !this.open;
    await this.updateComplete;
    this.querySelector('[role=menuitem]')?.focus();
  }

  /** Gives the focus back first, so that a dialog returns it there when it closes. */
  #run(item) {
    this.#close();
    item.run();
  }

  #close() {
    this.open = false;
    this.querySelector('button').focus();
  }

  #left = (event) => {
    if (event.relatedTarget && !this.contains(event.relatedTarget)) this.open = false;
  };

  #key = (event) => {
    if (!this.open) return;
    const items = [...this.querySelectorAll('[role=menuitem]')];
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) items.at(next % items.length)?.focus();
    else if (event.key === 'Escape') this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

customElements.define('parley-menu', Menu);
