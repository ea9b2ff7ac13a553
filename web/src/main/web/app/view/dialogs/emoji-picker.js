import { html, nothing } from 'lit';
import { isEmojiOnly } from '../../model/text.js';
import { t } from '../../parley.js';
import { QUICK_REACTIONS } from '../available-actions.js';
import { icon } from '../icons.js';
import { Popover } from './popover.js';

const MORE = ['🙏', '👏', '🙌', '💪', '🤝', '🔥', '🚀', '💯', '⭐', '💡', '🤔', '😊', '😍', '😢', '😮', '😅', '🥳', '👋', '👎', '❌', '➕', '⏳', '☕\uFE0F', '🍞'];
const COLUMNS = 6;

/** Picks an emoji to react with: one of the grid, or any other that is typed. */
class EmojiPicker extends Popover {
  static properties = { wrong: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.role = 'dialog';
    this.ariaLabel = t('messageActions.react');
    this.listen(this, 'keydown', this.#key);
  }

  render() {
    return html`<div class="emoji-grid">${[...QUICK_REACTIONS, ...MORE].map((emoji, at) => html`
        <button type="button" tabindex=${at ? '-1' : '0'} aria-label=${t('messageActions.reactWith', { emoji })} @click=${() => this.#choose(emoji)}>${emoji}</button>`)}</div>
      <form novalidate @submit=${this.#submit}>
        <label for="emoji-other">${t('emoji.other')}</label>
        <div class="input-box"><input id="emoji-other" name="emoji" autocomplete="off" maxlength="32" aria-invalid=${String(Boolean(this.wrong))}
          aria-describedby=${this.wrong ? 'emoji-wrong' : nothing}><button class="send-button" type="submit" aria-label=${t('emoji.take')}>${icon('check')}</button></div>
        ${this.wrong ? html`<p class="err" id="emoji-wrong" role="alert">${icon('alert')}<span>${t('emoji.wrong')}</span></p>` : nothing}
      </form>`;
  }

  #choose(emoji) {
    this.close();
    this.react(emoji);
  }

  #submit = (event) => {
    event.preventDefault();
    const field = event.target.elements.emoji;
    const emoji = field.value.trim();
    this.wrong = !isOneEmoji(emoji);
    if (this.wrong) field.select();
    else this.#choose(emoji);
  };

  #key = (event) => {
    const items = [...this.querySelectorAll('.emoji-grid button')];
    const at = items.indexOf(document.activeElement);
    if (at < 0) return;
    const ltr = getComputedStyle(this).direction === 'ltr' ? 1 : -1;
    this.moveFocus(event, items, { ArrowRight: ltr, ArrowLeft: -ltr, ArrowDown: COLUMNS, ArrowUp: -COLUMNS, Home: -at, End: items.length - 1 - at });
  };
}

const isOneEmoji = (text) => isEmojiOnly(text) && [...new Intl.Segmenter().segment(text)].length === 1;

customElements.define('parley-emoji-picker', EmojiPicker);
