import { html } from 'lit';
import { t } from '../../parley.js';
import { Element } from '../element.js';
import { icon } from '../icons.js';

/** A modal dialog that removes itself when it closes. The browser manages the focus. */
export class Dialog extends Element {
  /** Whether Escape, the close button and a click on the backdrop close it. */
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

  /** Rendered before the heading. */
  leading() {
    return '';
  }

  content() {
    return '';
  }

  /** Waits for the fields to render, because the first one gets the focus. */
  async firstUpdated() {
    await Promise.all([...this.querySelectorAll('parley-field')].map((field) => field.updateComplete));
    this.#dialog.showModal();
    this.querySelector('input:not([readonly], [type=radio])')?.focus();
  }

  render() {
    return html`<dialog class="dialog ${this.size}" aria-labelledby="${this.localName}-title" @close=${() => this.remove()} @cancel=${this.#onCancel} @pointerdown=${this.#onPointerDown}>
      <div class="dialog-head">${this.leading()}<h2 id="${this.localName}-title" dir="auto">${this.heading}</h2>
        ${this.dismissible ? html`<button class="icon-button" type="button" aria-label=${t('dialog.close')} @click=${() => this.close()}>${icon('x')}</button>` : ''}</div>
      ${this.content()}
    </dialog>`;
  }

  close() {
    this.#dialog.close();
  }

  /** Closes, and dispatches an event that reports success. */
  closeWith(type = 'done') {
    this.close();
    this.dispatchEvent(new Event(type));
  }

  get #dialog() {
    return this.querySelector('dialog');
  }

  #onCancel = (event) => {
    if (!this.dismissible) event.preventDefault();
  };

  #onPointerDown = (event) => {
    if (event.target !== this.#dialog || !this.dismissible) return;
    const { left, right, top, bottom } = this.#dialog.getBoundingClientRect();
    if (event.clientX < left || event.clientX > right || event.clientY < top || event.clientY > bottom) this.close();
  };
}
