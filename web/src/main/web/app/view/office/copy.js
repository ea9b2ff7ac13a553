import { html, nothing } from 'lit';
import { t } from '../../parley.js';
import { copied } from '../copied.js';
import { Element } from '../element.js';
import { icon } from '../icons.js';

/** A link that is shown only now, to be copied. */
class Copy extends Element {
  static properties = { text: {}, label: {}, said: { state: true } };

  render() {
    return html`<div class="f"><label for="copy-text">${this.label}</label>
      <div class="in copy"><input id="copy-text" readonly dir="ltr" .value=${this.text} @focus=${({ target }) => target.select()}>
        <button class="btn sm" type="button" @click=${this.#copy}>${icon(this.said === 'copy.done' ? 'check' : 'copy')}${t('copy.do')}</button></div>
      <p class="hint" role="status">${this.said ? t(this.said) : nothing}</p></div>`;
  }

  #copy = async () => {
    const done = await copied(this.text);
    this.said = done ? 'copy.done' : 'tools.notCopied';
    if (!done) this.querySelector('input').focus();
  };
}

customElements.define('parley-copy', Copy);

/** @param {string} path */
export const addressOf = (path) => location.origin + path;
