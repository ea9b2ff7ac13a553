import { html, nothing } from 'lit';
import { t } from '../../parley.js';
import { copyToClipboard } from '../copy-to-clipboard.js';
import { Element } from '../element.js';
import { icon } from '../icons.js';

/** A link with a copy button. */
class CopyField extends Element {
  static properties = { text: {}, label: {}, status: { state: true } };

  render() {
    return html`<div class="form-field"><label for="copy-text">${this.label}</label>
      <div class="input-box copy"><input id="copy-text" readonly dir="ltr" .value=${this.text} @focus=${({ target }) => target.select()}>
        <button class="btn sm" type="button" @click=${this.#copy}>${icon(this.status === 'copy.done' ? 'check' : 'copy')}${t('copy.do')}</button></div>
      <p class="hint" role="status">${this.status ? t(this.status) : nothing}</p></div>`;
  }

  #copy = async () => {
    const done = await copyToClipboard(this.text);
    this.status = done ? 'copy.done' : 'messageActions.notCopied';
    if (!done) this.querySelector('input').focus();
  };
}

customElements.define('parley-copy-field', CopyField);

/** @param {string} path */
export const absoluteUrl = (path) => location.origin + path;
