import { html, nothing } from 'lit';
import { t } from '../../parley.js';
import { Element } from '../element.js';
import { formed } from '../formed.js';
import '../office/styles.js';

/** A section of the settings that is a form, and says when it is done. */
export class FormSection extends formed(Element) {
  static properties = { said: { state: true } };

  constructor() {
    super();
    this.said = '';
  }

  render() {
    return this.form(html`<p class="done" role="status">${this.said ? t(this.said) : nothing}</p>`);
  }
}
