import { html, nothing } from 'lit';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { isFolded, itemsOf } from '../model/groups.js';
import { dayLabel } from '../model/days.js';
import { clock, language, outbox, session, t } from '../parley.js';
import { Element } from './element.js';
import { eventLine, eventsText, eventText } from './events.js';
import { icon } from './icons.js';
import { message, storedRow, pendingRow } from './message.js';

const SPEAK_MS = 1_000;
const AT_BOTTOM_PX = 24;
const AHEAD = 1.5;

/** What is said in a room. Nothing in it moves but by the reader's own hand, unless the newest is in sight. */
class Log extends Element {
  static properties = { room: { attribute: false }, conversation: { attribute: false }, spoken: { state: true } };

  #unfolded = new Set();
  #anchors = [];
  #news = [];
  #speaking = null;
  #sizes = new ResizeObserver(() => this.#hold());

  constructor() {
    super();
    this.spoken = '';
  }

  get followed() {
    return [this.conversation, outbox];
  }

  connectedCallback() {
    super.connectedCallback();
    this.conversation.onNews = (row) => this.#speakSoon(row);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#speaking);
    this.#sizes.disconnect();
  }

  /** However many messages come, the log is drawn at most once a frame. */
  async scheduleUpdate() {
    await new Promise((frame) => { requestAnimationFrame(frame); });
    super.scheduleUpdate();
  }

  firstUpdated() {
    this.#sizes.observe(this.#scroller);
    this.#sizes.observe(this.#scroller.firstElementChild);
  }

  willUpdate() {
    this.#anchors = this.#scroller && !this.conversation.pinned ? this.#inSight() : [];
  }

  updated() {
    this.#hold();
    this.#fetchAhead();
  }

  render() {
    const { conversation } = this;
    const stored = conversation.timeline.rows.map((row) => storedRow(row, session.user.id));
    const pending = outbox.of(this.room.id).map((entry) => pendingRow(entry, session.user));
    return html`<div class="log" role="log" aria-live="off" tabindex="0" aria-label=${t('room.messages', { room: this.room.name })}
        aria-busy=${String(!conversation.timeline.loaded)} @scroll=${this.#scrolled} @keydown=${this.#key}>
      <div class="inner">
        ${conversation.stalled && (conversation.timeline.hasOlder || !conversation.timeline.loaded) ? this.#again() : nothing}
        <ol>${repeat(itemsOf([...stored, ...pending]), (item) => item.key, (item) => this.#item(item))}</ol>
      </div></div>
      ${conversation.fetching ? html`<span class="fetching" aria-hidden="true"></span>` : nothing}
      ${this.#pill()}
      <p class="vh" role="status">${this.spoken}</p>`;
  }

  #item(item) {
    if (item.type === 'day') return html`<li class="rule"><span>${dayLabel(item.at, new Date(clock.now()), language.locale)}</span></li>`;
    if (item.type === 'events') return this.#events(item);
    const { key, row, lead } = item;
    const whole = this.#unfolded.has(key);
    return guard([row, lead, whole, language.locale], () => message(item, whole, () => this.#unfold(key)));
  }

  #events(item) {
    if (!isFolded(item) || this.#unfolded.has(item.rows.at(-1).key)) return item.rows.map((row) => eventLine(row));
    return html`<li class="event"><button type="button" aria-expanded="false" title=${item.rows.slice(-5).map(eventText).join('\n')}
      @click=${() => this.#unfold(item.rows.at(-1).key)}>${eventsText(item.rows)}${icon('down')}</button></li>`;
  }

  #again() {
    return html`<div class="again"><button class="btn ghost sm" type="button" @click=${() => this.#retry()}>${t(this.conversation.timeline.loaded ? 'log.older' : 'app.retry')}</button></div>`;
  }

  #pill() {
    const { unseen, timeline, pinned } = this.conversation;
    if (!timeline.loaded || pinned || (!unseen && !timeline.hasNewer)) return nothing;
    return html`<button class="topill" type="button" @click=${() => this.conversation.toPresent()}>${icon('jump')}${unseen ? t('log.new', { count: unseen }) : t('log.toPresent')}</button>`;
  }

  get #scroller() {
    return this.querySelector('.log');
  }

  /**
   * Where the texts in sight stand, to put them back after rows have come or gone above them: not the rows, of which
   * the first one loses its author's name when more of the same author comes before it.
   */
  #inSight() {
    const edge = this.#scroller.getBoundingClientRect();
    return [...this.querySelectorAll('li.msg')]
      .map((row) => ({ row, key: row.dataset.key, place: placeOf(row) }))
      .filter(({ place }) => place.bottom > edge.top && place.top < edge.bottom);
  }

  #hold() {
    const scroller = this.#scroller;
    if (this.conversation.pinned) {
      scroller.scrollTop = scroller.scrollHeight;
      return;
    }
    const anchor = this.#anchors.find(({ row, key }) => row.isConnected && row.dataset.key === key);
    this.#anchors = [];
    if (anchor) scroller.scrollTop += placeOf(anchor.row).top - anchor.place.top;
  }

  #scrolled = () => {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    this.conversation.look(scrollHeight - scrollTop - clientHeight <= AT_BOTTOM_PX);
    this.#fetchAhead();
  };

  #fetchAhead() {
    const { timeline, stalled } = this.conversation;
    if (!timeline.loaded || stalled) return;
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    if (clientHeight === 0) return;
    if (scrollTop < AHEAD * clientHeight) this.conversation.loadOlder();
    if (scrollHeight - scrollTop - clientHeight < AHEAD * clientHeight) this.conversation.loadNewer();
  }

  #retry() {
    this.conversation.stalled = false;
    if (this.conversation.timeline.loaded) this.conversation.loadOlder();
    else this.conversation.catchUp();
  }

  #unfold(key) {
    this.#unfolded.add(key);
    // Opening what one reads is not new text below it: the place stays.
    this.conversation.pinned = false;
    this.requestUpdate();
    this.updateComplete.then(() => this.#scrolled());
  }

  /** One stop for Tab; the arrows go from message to message. */
  #key = (event) => {
    if (event.key === 'Escape') {
      this.dispatchEvent(new Event('present', { bubbles: true }));
      return;
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const rows = [...this.querySelectorAll('li.msg')];
    const at = rows.indexOf(document.activeElement?.closest('li.msg'));
    const next = at < 0 ? rows.at(-1) : rows[at + (event.key === 'ArrowUp' ? -1 : 1)];
    event.preventDefault();
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  };

  #speakSoon(row) {
    this.#news.push(row);
    this.#speaking ??= setTimeout(() => {
      this.#speaking = null;
      const news = this.#news.splice(0);
      this.spoken = news.length > 1
        ? t('log.new', { count: news.length })
        : t('log.announced', { name: news[0].username, text: news[0].content.slice(0, 300) });
    }, SPEAK_MS);
  }
}

const placeOf = (row) => row.querySelector('.txt').getBoundingClientRect();

customElements.define('parley-log', Log);
