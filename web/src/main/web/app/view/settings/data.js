import { html } from 'lit';
import { t } from '../../parley.js';
import { openDialog } from '../open-dialog.js';
import { Element } from '../element.js';
import { moreIcon } from '../more-icons.js';
import '../account-admin/styles.js';

/** Data export and account deletion. */
class Data extends Element {
  render() {
    return html`<div class="dialog-body">
      <h3>${t('data.export')}</h3>
      <p>${t('data.exportText')}</p>
      <div class="actions"><a class="btn ghost sm" href="/me/export" download>${moreIcon('download')}${t('data.exportDo')}</a></div>
      <hr>
      <h3>${t('data.delete')}</h3>
      <p>${t('data.deleteText')}</p>
      <div class="actions"><button class="btn danger sm" type="button" aria-haspopup="dialog" @click=${() => openDialog('delete-account')}>${t('data.deleteDo')}</button></div>
    </div>`;
  }
}

customElements.define('parley-data', Data);
