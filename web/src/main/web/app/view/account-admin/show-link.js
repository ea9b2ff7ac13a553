import { html } from 'lit';
import { t } from '../../parley.js';
import { Dialog } from '../dialogs/dialog.js';
import './copy-field.js';
import './styles.js';

/** Shows a link once. */
class ShowLink extends Dialog {
  title = '';
  text = '';
  address = '';

  get heading() { return this.title; }

  content() {
    return html`<div class="dialog-body"><p dir="auto">${this.text}</p>
      <parley-copy-field .text=${this.address} label=${t('copy.link')}></parley-copy-field>
      <div class="dialog-foot"><button class="btn ghost sm" type="button" @click=${() => this.close()}>${t('copy.close')}</button></div></div>`;
  }
}

customElements.define('parley-show-link', ShowLink);
