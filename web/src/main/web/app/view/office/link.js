import { html } from 'lit';
import { t } from '../../parley.js';
import { Dialog } from '../dialogs/frame.js';
import './copy.js';
import './styles.js';

/** A link that is shown once. */
class Link extends Dialog {
  title = '';
  text = '';
  address = '';

  get heading() { return this.title; }

  content() {
    return html`<div class="dlg-body"><p dir="auto">${this.text}</p>
      <parley-copy .text=${this.address} label=${t('copy.link')}></parley-copy>
      <div class="dlg-foot"><button class="btn ghost sm" type="button" @click=${() => this.close()}>${t('copy.close')}</button></div></div>`;
  }
}

customElements.define('parley-link', Link);
