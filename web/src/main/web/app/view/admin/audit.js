import { html, nothing } from 'lit';
import { PagedList } from '../../model/account-admin/paged-list.js';
import { t } from '../../parley.js';
import { fullTime } from '../time-format.js';
import { formatMoment } from '../account-admin/relative-time.js';
import { auditText } from './audit-text.js';
import { AdminSection } from './admin-section.js';

/** The audit log, newest entries first. */
class Audit extends AdminSection {
  #entries = new PagedList(async (last) => {
    const { entries, has_more: hasMore } = await this.administration.audit(last?.id);
    return { items: entries, hasMore };
  });

  get observed() {
    return [this.#entries];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#entries.load();
  }

  render() {
    const { items, hasMore, loading, problem } = this.#entries;
    return html`${this.outcome(problem)}
      ${!loading && !problem && items.length === 0 ? html`<p class="empty-list">${t('audit.none')}</p>` : nothing}
      <ol class="audit-list">${items.map((entry) => html`<li><span dir="auto">${auditText(entry)}</span>
        <time class="num" datetime=${entry.at} title=${fullTime(new Date(entry.at))}>${formatMoment(new Date(entry.at))}</time></li>`)}</ol>
      ${hasMore ? html`<button class="btn ghost sm show-more" type="button" aria-disabled=${String(loading)} @click=${() => this.#entries.loadMore()}>${t('audit.more')}</button>` : nothing}`;
  }
}

customElements.define('parley-admin-audit', Audit);
