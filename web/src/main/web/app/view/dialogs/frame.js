import { html } from 'lit';
import { t } from '../../parley.js';
import { Element } from '../element.js';
import { icon } from '../icons.js';

/** A modal dialog that leaves the page when it closes: the browser puts the focus in, and back. */
export class Dialog extends Element {
  /** Whether Escape, the cross and a click beside it close it. */
  get dismissible() {
    return true;
  }

  get heading() {
    return '';
  }

  /** @returns {'' | 'wide'} */
  get size() {
    return '';
  }

  /** What stands before the heading. */
  before() {
    return '';
  }

  content() {
    return '';
  }

  /** The fields draw themselves a moment later, and the first one is where the focus belongs. */
  async firstUpdated() {
    await Promise.all([...this.querySelectorAll('parley-field')].map((field) => field.updateComplete));
    this.#dialog.showModal();
    this.querySelector('input:not([readonly], [type=radio])')?.focus();
  }

  render() {
    return html`<dialog class="dlg ${this.size}" aria-labelledby="${this.localName}-title" @close=${() => this.remove()} @cancel=${this.#cancel} @pointerdown=${this.#beside}>
      <div class="dlg-head">${this.before()}<h2 id="${this.localName}-title" dir="auto">${this.heading}</h2>
        ${this.dismissible ? html`<button class="ib" type="button" aria-label=${t('dialog.close')} @click=${() => this.close()}>${icon('x')}</button>` : ''}</div>
      ${this.content()}
    </dialog>`;
  }

  close() {
    this.#dialog.close();
  }

  /** Closes, and tells whoever opened it that it came to something. */
  done(type = 'done') {
    this.close();
    this.dispatchEvent(new Event(type));
  }

  get #dialog() {
    return this.querySelector('dialog');
  }

  #cancel = (event) => {
    if (!this.dismissible) event.preventDefault();
  };

  #beside = (event) => {
    if (event.target !== this.#dialog || !this.dismissible) return;
    const { left, right, top, bottom } = this.#dialog.getBoundingClientRect();
    if (event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom) this.close();
  };
}
