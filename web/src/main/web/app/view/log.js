import { html, nothing } from 'lit';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { groupRows, insertUnreadDivider } from '../model/message-groups.js';
import { dayLabel } from '../model/days.js';
import { preloadModules, importOrReload } from '../modules.js';
import { clock, language, outbox, users, t } from '../parley.js';
import { roomName } from './room-names.js';
import { openEdits } from './open-edits.js';
import { Element } from './element.js';
import { eventLines, toTombstone } from './room-events.js';
import { icon } from './icons.js';
import { message } from './message.js';
import { scrollIntoLog } from './scroll-anchor.js';
import { LogInput } from './log-input.js';
import { LiveRegion } from './live-region.js';
import { LogViewport } from './viewport.js';

/** The messages of a room. Nothing in view moves unless the reader scrolls or follows the newest message. */
class Log extends Element {
  static properties = { room: { attribute: false }, conversation: { attribute: false }, announcement: { state: true }, isFarFromEnd: { state: true } };

  #unfolded = new Set();
  #viewport = new LogViewport(this);
  #liveRegion = new LiveRegion((text) => { this.announcement = text; });
  #resizeObserver = new ResizeObserver(() => this.#viewport.keepPosition());
  #input = new LogInput(this);

  constructor() {
    super();
    this.announcement = '';
    this.isFarFromEnd = false;
  }

  get observed() {
    return [this.conversation, users, openEdits, outbox];
  }

  connectedCallback() {
    super.connectedCallback();
    this.conversation.onNewMessage = (row) => this.#liveRegion.announce(row);
    this.listen(window, 'focus', this.#onFocus);
    this.listen(document, 'visibilitychange', () => this.#viewport.reportSeen());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#liveRegion.stop();
    this.#resizeObserver.disconnect();
  }

  /** Renders at most once per frame, however many messages arrive. */
  async scheduleUpdate() {
    await new Promise((frame) => { requestAnimationFrame(frame); });
    super.scheduleUpdate();
  }

  firstUpdated() {
    this.#resizeObserver.observe(this.scroller);
    this.#resizeObserver.observe(this.scroller.firstElementChild);
  }

  willUpdate() {
    this.#viewport.beforeUpdate();
    users.request(this.conversation.rows.flatMap(({ user_id: userId, by, mentions }) => (by ? [userId, by] : [userId, ...mentions])));
  }

  updated() {
    this.#viewport.afterUpdate();
    this.#input.refresh();
    // The message actions must work without a connection too.
    if (this.conversation.timeline.loaded) preloadModules('later');
  }

  render() {
    const { conversation } = this;
    return html`<div class="log" role="log" aria-live="off" tabindex="0" aria-label=${t('room.messages', { room: roomName(this.room) })}
        aria-busy=${String(!conversation.timeline.loaded)} @scroll=${this.#onScroll} @keydown=${this.#input.onKeyDown}
        @pointerover=${this.#input.onPointerOver} @focusin=${this.#input.onPointerOver} @pointerdown=${this.#input.onPointerDown} @click=${this.#input.onClick} @contextmenu=${this.#input.onContextMenu}>
      <div class="inner">
        ${conversation.history.stalled && (conversation.timeline.hasOlder || !conversation.timeline.loaded) ? this.#retryButton() : nothing}
        <ol>${repeat(this.#items(), (item) => item.key, (item) => this.#item(item))}</ol>
      </div></div>
      ${conversation.history.fetching ? html`<span class="loading-spinner" aria-hidden="true"></span>` : nothing}
      ${this.#pill()}
      <p class="visually-hidden" role="status">${this.announcement}</p>`;
  }

  get scroller() {
    return this.#viewport.scroller;
  }

  /** Opens the editor in place of a message. */
  async edit(row, from = 'row') {
    if (!row || !await importOrReload(() => import('./editor.js'))) return;
    openEdits.start(this.room.id, row, from);
    await this.updateComplete;
    const editor = this.querySelector('parley-editor');
    if (!editor) return;
    await editor.takeFocus();
    scrollIntoLog(this.scroller, editor.closest('li'));
  }

  #items() {
    const items = groupRows(this.#visibleRows.map((row) => (row.deleted ? toTombstone(row) : row)));
    return insertUnreadDivider(items, this.conversation.readPosition.firstUnreadSeq);
  }

  /** In direct rooms the members are fixed, so their joining is not shown. */
  get #visibleRows() {
    const { rows } = this.conversation;
    return this.room.visibility === 'direct' ? rows.filter(({ kind }) => kind !== 'joined') : rows;
  }

  #item(item) {
    if (item.type === 'day') return html`<li class="divider"><span>${dayLabel(item.at, new Date(clock.now()), language.locale)}</span></li>`;
    if (item.type === 'new') return html`<li class="divider new"><span>${t('log.newHere')}</span></li>`;
    return item.type === 'events' ? this.#events(item) : this.#message(item);
  }

  #message({ key, row, lead }) {
    const item = { key, row, lead: lead || row.replyTo !== null };
    const whole = this.#unfolded.has(key);
    const replied = row.replyTo ? this.conversation.repliedTo(row) : undefined;
    const edit = this.#editOf(row);
    const named = row.reactions.length || row.mentions.length || replied ? users.version : users.get(row.user_id);
    return guard([row, item.lead, whole, replied, edit, named, language.locale], () => message(item, {
      whole, replied, edit, conversation: this.conversation,
      unfold: () => this.#unfold(key),
      go: ({ seq }) => this.conversation.navigation.goTo(seq),
      react: (emoji) => this.#input.withToolbar((controller) => controller.react(row, emoji)),
      pick: (anchor) => this.#input.withToolbar((controller) => controller.pickReaction(row, anchor)),
    }));
  }

  #editOf(row) {
    const edit = openEdits.get(this.room.id);
    return edit?.row.id === row.id && row.id ? edit : null;
  }

  #events(item) {
    return eventLines(item, (key) => this.#unfolded.has(key), (key) => this.#unfold(key));
  }

  #retryButton() {
    return html`<div class="load-more"><button class="btn ghost sm" type="button" @click=${() => this.#retry()}>${t(this.conversation.timeline.loaded ? 'log.older' : 'app.retry')}</button></div>`;
  }

  #pill() {
    const { navigation, scroll: { unseen, pinned }, timeline } = this.conversation;
    if (!timeline.loaded || pinned || !(unseen || timeline.hasNewer || this.isFarFromEnd)) return nothing;
    return html`<button class="jump-to-end" type="button" @click=${() => navigation.toPresent()}>${icon('jump')}${unseen ? t('log.new', { count: unseen }) : t('log.toPresent')}</button>`;
  }

  #onScroll = () => {
    this.#viewport.onScroll();
    this.isFarFromEnd = this.#viewport.isFarFromEnd;
  };

  #onFocus = () => {
    this.conversation.readPosition.updateDivider();
    this.#viewport.reportSeen();
  };

  #retry() {
    const { history, navigation, timeline } = this.conversation;
    history.stalled = false;
    if (timeline.loaded) history.loadOlder();
    else navigation.catchUp();
  }

  #unfold(key) {
    this.#unfolded.add(key);
    // Expanding a message must not scroll to the end.
    this.conversation.scroll.pinned = false;
    this.requestUpdate();
    this.updateComplete.then(this.#onScroll);
  }
}

customElements.define('parley-log', Log);
