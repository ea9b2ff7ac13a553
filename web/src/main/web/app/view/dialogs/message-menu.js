import { html } from 'lit';
import { t } from '../../parley.js';
import { actionsOf } from '../actions.js';
import { icon } from '../icons.js';
import { Popover } from './popover.js';

/** All that can be done with a message and has no button of its own. */
class MessageMenu extends Popover {
  static properties = { row: { attribute: false }, room: { attribute: false } };

  connectedCallback() {
    super.connectedCallback();
    this.role = 'menu';
    this.ariaLabel = t('tools.more');
    this.listen(this, 'keydown', this.#key);
  }

  render() {
    const others = actionsOf(this.row, this.room).filter(({ name }) => name !== 'reply' && name !== 'edit');
    return html`${others.map(({ name, label, icon: picture, danger }) => html`
      <button class="opt ${danger ? 'danger' : ''}" type="button" role="menuitem" tabindex="-1" @click=${() => this.#run(name)}>${icon(picture)}<span>${t(label)}</span></button>`)}`;
  }

  /** Closes first: the focus goes back, and a dialog returns it there when it closes. */
  #run(name) {
    this.close();
    this.act(name);
  }

  #key = (event) => {
    if (event.key === 'Tab') this.close();
    const items = [...this.querySelectorAll('button')];
    const at = items.indexOf(document.activeElement);
    this.walk(event, items, { ArrowDown: 1, ArrowUp: -1, Home: -at, End: items.length - 1 - at });
  };
}

customElements.define('parley-message-menu', MessageMenu);
