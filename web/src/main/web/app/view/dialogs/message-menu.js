import { html } from 'lit';
import { t } from '../../parley.js';
import { availableActions } from '../available-actions.js';
import { icon } from '../icons.js';
import { Popover } from './popover.js';

/** The menu of the message actions that have no button in the toolbar. */
class MessageMenu extends Popover {
  static properties = { row: { attribute: false }, room: { attribute: false } };

  connectedCallback() {
    super.connectedCallback();
    this.role = 'menu';
    this.ariaLabel = t('messageActions.more');
    this.listen(this, 'keydown', this.#key);
  }

  render() {
    const others = availableActions(this.row, this.room).filter(({ name }) => name !== 'reply' && name !== 'edit');
    return html`${others.map(({ name, label, icon: picture, danger }) => html`
      <button class="menu-item ${danger ? 'danger' : ''}" type="button" role="menuitem" tabindex="-1" @click=${() => this.#run(name)}>${icon(picture)}<span>${t(label)}</span></button>`)}`;
  }

  /** Closes first, so that a dialog opened by the item returns the focus to the anchor. */
  #run(name) {
    this.close();
    this.act(name);
  }

  #key = (event) => {
    if (event.key === 'Tab') this.close();
    const items = [...this.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement);
    this.moveFocus(event, items, { ArrowDown: 1, ArrowUp: -1, Home: -at, End: items.length - 1 - at });
  };
}

customElements.define('parley-message-menu', MessageMenu);
