import { html, nothing } from 'lit';
import { t } from '../parley.js';
import { QUICK_REACTIONS, availableActions } from './available-actions.js';
import { Element } from './element.js';
import { icon } from './icons.js';

const OVERHANG_PX = 16;
const GAP_PX = 4;
const TOOLBAR_REACTIONS = [QUICK_REACTIONS[0], QUICK_REACTIONS[3]];

/** The toolbar of a message. There is only one, which moves to where it is needed. */
class MessageToolbar extends Element {
  static properties = { row: { attribute: false }, room: { attribute: false } };

  act = (_name, _row, _anchor) => {};

  connectedCallback() {
    super.connectedCallback();
    this.classList.add('message-toolbar');
    this.role = 'toolbar';
  }

  show(row, room) {
    this.row = row;
    this.room = room;
  }

  /** If the top of the message is out of view, the toolbar sticks to the edge of the log. */
  keepBelow(edge) {
    const hidden = edge - this.parentElement.getBoundingClientRect().top;
    this.style.insetBlockStart = hidden > -OVERHANG_PX ? `${hidden + GAP_PX}px` : '';
  }

  render() {
    this.ariaLabel = t('messageActions.label');
    const plain = availableActions(this.row, this.room).filter(({ name }) => name === 'reply' || name === 'edit');
    return html`${this.room.archived ? nothing : html`${TOOLBAR_REACTIONS.map((emoji) => this.#reaction(emoji))}
      ${this.#button({ name: 'pick', label: 'messageActions.react', icon: 'smile-plus', popup: 'dialog' })}
      <span class="sep"></span>`}
      ${plain.map((action) => this.#button(action))}
      ${this.#button({ name: 'more', label: 'messageActions.more', icon: 'more', popup: 'menu' })}`;
  }

  #reaction(emoji) {
    const mine = Boolean(this.row.reactions.find((one) => one.emoji === emoji)?.mine);
    const label = t('messageActions.reactWith', { emoji });
    return html`<button class="icon-button" type="button" tabindex="-1" aria-pressed=${String(mine)} aria-label=${label} data-tip=${label}
      @click=${() => this.act('react', this.row, emoji)}><em>${emoji}</em></button>`;
  }

  #button({ name, label, icon: picture, popup = nothing }) {
    return html`<button class="icon-button" type="button" tabindex="-1" aria-label=${t(label)} data-tip=${t(label)} aria-haspopup=${popup}
      @click=${(event) => this.act(name, this.row, event.currentTarget)}>${icon(picture)}</button>`;
  }
}

customElements.define('parley-message-toolbar', MessageToolbar);
