import { html, nothing } from 'lit';
import { icon } from '../icons.js';
import { Popover } from './popover.js';

/** A menu that opens at a button: of actions, or of options (with `chosen`). */
class Menu extends Popover {
  static properties = { items: { attribute: false } };

  /** The accessible name. */
  label = '';

  connectedCallback() {
    super.connectedCallback();
    this.role = 'menu';
    this.ariaLabel = this.label;
    this.listen(this, 'keydown', this.#key);
  }

  render() {
    return html`${this.items.map((item) => html`<button class="menu-item ${item.danger ? 'danger' : ''}" type="button" tabindex="-1"
      role=${item.chosen === undefined ? 'menuitem' : 'menuitemradio'} aria-checked=${item.chosen ?? nothing}
      @click=${() => this.#run(item)}>${item.picture ?? icon(item.icon)}<span>${item.label}</span>${item.chosen ? icon('check') : nothing}</button>`)}`;
  }

  /** Closes first, so that a dialog opened by the item returns the focus to the anchor. */
  #run(item) {
    this.close();
    item.run();
  }

  #key = (event) => {
    if (event.key === 'Tab') this.close();
    const items = [...this.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement);
    this.moveFocus(event, items, { ArrowDown: 1, ArrowUp: -1, Home: -at, End: items.length - 1 - at });
  };
}

customElements.define('parley-menu', Menu);
