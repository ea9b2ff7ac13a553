import { html, nothing } from 'lit';
import { Listing } from '../../model/office/listing.js';
import { t } from '../../parley.js';
import { fullTime } from '../times.js';
import { momentOf } from '../office/ago.js';
import { sentenceOf } from './acts.js';
import { Section } from './section.js';

/** What was done with an administrator's or a moderator's power, newest first. */
class Audit extends Section {
  #entries = new Listing(async (last) => {
    const { entries, has_more: hasMore } = await this.administration.audit(last?.id);
    return { items: entries, hasMore };
  });

  get followed() {
    return [this.#entries];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#entries.begin();
  }

  render() {
    const { items, hasMore, loading, problem } = this.#entries;
    return html`${this.outcome(problem)}
      ${!loading && !problem && items.length === 0 ? html`<p class="none">${t('audit.none')}</p>` : nothing}
      <ol class="acts-list">${items.map((entry) => html`<li><span dir="auto">${sentenceOf(entry)}</span>
        <time class="num" datetime=${entry.at} title=${fullTime(new Date(entry.at))}>${momentOf(new Date(entry.at))}</time></li>`)}</ol>
      ${hasMore ? html`<button class="btn ghost sm more-of-it" type="button" aria-disabled=${String(loading)} @click=${() => this.#entries.more()}>${t('audit.more')}</button>` : nothing}`;
  }
}

customElements.define('parley-manage-audit', Audit);
