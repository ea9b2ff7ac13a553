import { html, nothing } from 'lit';
import { isEmojiOnly } from '../../model/text.js';
import { t } from '../../parley.js';
import { QUICK } from '../actions.js';
import { icon } from '../icons.js';
import { Popover } from './popover.js';

const MORE = ['🙏', '👏', '🙌', '💪', '🤝', '🔥', '🚀', '💯', '⭐', '💡', '🤔', '😊', '😍', '😢', '😮', '😅', '🥳', '👋', '👎', '❌', '➕', '⏳', '☕\uFE0F', '🍞'];
const COLUMNS = 6;

/** Picks an emoji to react with: one of those at hand, or any other that the keyboard gives. */
class Emoji extends Popover {
  static properties = { wrong: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.role = 'dialog';
    this.ariaLabel = t('tools.react');
    this.listen(this, 'keydown', this.#key);
  }

  render() {
    return html`<div class="emoji-grid">${[...QUICK, ...MORE].map((emoji, at) => html`
        <button type="button" tabindex=${at ? '-1' : '0'} aria-label=${t('tools.reactWith', { emoji })} @click=${() => this.#take(emoji)}>${emoji}</button>`)}</div>
      <form novalidate @submit=${this.#submit}>
        <label for="emoji-other">${t('emoji.other')}</label>
        <div class="in"><input id="emoji-other" name="emoji" autocomplete="off" maxlength="32" aria-invalid=${String(Boolean(this.wrong))}
          aria-describedby=${this.wrong ? 'emoji-wrong' : nothing}><button class="go" type="submit" aria-label=${t('emoji.take')}>${icon('check')}</button></div>
        ${this.wrong ? html`<p class="err" id="emoji-wrong" role="alert">${icon('alert')}<span>${t('emoji.wrong')}</span></p>` : nothing}
      </form>`;
  }

  #take(emoji) {
    this.close();
    this.react(emoji);
  }

  #submit = (event) => {
    event.preventDefault();
    const field = event.target.elements.emoji;
    const emoji = field.value.trim();
    this.wrong = !isOneEmoji(emoji);
    if (this.wrong) field.select();
    else this.#take(emoji);
  };

  #key = (event) => {
    const items = [...this.querySelectorAll('.emoji-grid button')];
    const at = items.indexOf(document.activeElement);
    if (at < 0) return;
    const ltr = getComputedStyle(this).direction === 'ltr' ? 1 : -1;
    this.walk(event, items, { ArrowRight: ltr, ArrowLeft: -ltr, ArrowDown: COLUMNS, ArrowUp: -COLUMNS, Home: -at, End: items.length - 1 - at });
  };
}

const isOneEmoji = (text) => isEmojiOnly(text) && [...new Intl.Segmenter().segment(text)].length === 1;

customElements.define('parley-emoji', Emoji);
