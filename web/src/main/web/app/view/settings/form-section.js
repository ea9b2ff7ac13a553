import { html, nothing } from 'lit';
import { t } from '../../parley.js';
import { Element } from '../element.js';
import { FormMixin } from '../form-mixin.js';
import '../account-admin/styles.js';

/** A section of the settings that is a form, and reports when it is saved. */
export class FormSection extends FormMixin(Element) {
  static properties = { status: { state: true } };

  constructor() {
    super();
    this.status = '';
  }

  render() {
    return this.form(html`<p class="done" role="status">${this.status ? t(this.status) : nothing}</p>`);
  }
}
