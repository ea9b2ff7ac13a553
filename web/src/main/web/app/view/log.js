import { html, nothing } from 'lit';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { itemsOf } from '../model/groups.js';
import { dayLabel } from '../model/days.js';
import { askFor, loaded } from '../modules.js';
import { clock, language, outbox, people, t } from '../parley.js';
import { nameOfRoom } from './called.js';
import { edits } from './edits.js';
import { Element } from './element.js';
import { eventLines, tombstone } from './events.js';
import { icon } from './icons.js';
import { message } from './message.js';
import { reveal } from './place.js';
import { Reach } from './reach.js';
import { Speaker } from './speaker.js';
import { Viewport } from './viewport.js';

/** What is said in a room. Nothing in it moves but by the reader's own hand, unless the newest is in sight. */
class Log extends Element {
  static properties = { room: { attribute: false }, conversation: { attribute: false }, spoken: { state: true }, far: { state: true } };

  #unfolded = new Set();
  #viewport = new Viewport(this);
  #speaker = new Speaker((text) => { this.spoken = text; });
  #sizes = new ResizeObserver(() => this.#viewport.hold());
  #reach = new Reach(this);

  constructor() {
    super();
    this.spoken = '';
    this.far = false;
  }

  get followed() {
    return [this.conversation, people, edits, outbox];
  }

  connectedCallback() {
    super.connectedCallback();
    this.conversation.onNews = (row) => this.#speaker.say(row);
    this.listen(window, 'focus', this.#lookedAt);
    this.listen(document, 'visibilitychange', () => this.#viewport.tellSeen());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#speaker.stop();
    this.#sizes.disconnect();
  }

  /** However many messages come, the log is drawn at most once a frame. */
  async scheduleUpdate() {
    await new Promise((frame) => { requestAnimationFrame(frame); });
    super.scheduleUpdate();
  }

  firstUpdated() {
    this.#sizes.observe(this.scroller);
    this.#sizes.observe(this.scroller.firstElementChild);
  }

  willUpdate() {
    this.#viewport.note();
    people.want(this.conversation.rows.flatMap(({ user_id: userId, by, mentions }) => (by ? [userId, by] : [userId, ...mentions])));
  }

  updated() {
    this.#viewport.settle();
    this.#reach.refresh();
    // What one does with messages must be possible without a connection too.
    if (this.conversation.timeline.loaded) askFor('later');
  }

  render() {
    const { conversation } = this;
    return html`<div class="log" role="log" aria-live="off" tabindex="0" aria-label=${t('room.messages', { room: nameOfRoom(this.room) })}
        aria-busy=${String(!conversation.timeline.loaded)} @scroll=${this.#scrolled} @keydown=${this.#reach.key}
        @pointerover=${this.#reach.point} @focusin=${this.#reach.point} @pointerdown=${this.#reach.press} @click=${this.#reach.who} @contextmenu=${this.#reach.menu}>
      <div class="inner">
        ${conversation.stalled && (conversation.timeline.hasOlder || !conversation.timeline.loaded) ? this.#again() : nothing}
        <ol>${repeat(this.#items(), (item) => item.key, (item) => this.#item(item))}</ol>
      </div></div>
      ${conversation.fetching ? html`<span class="fetching" aria-hidden="true"></span>` : nothing}
      ${this.#pill()}
      <p class="vh" role="status">${this.spoken}</p>`;
  }

  get scroller() {
    return this.#viewport.scroller;
  }

  /** Edits a message in its place. */
  async edit(row, from = 'row') {
    if (!row || !await loaded(() => import('./editor.js'))) return;
    edits.begin(this.room.id, row, from);
    await this.updateComplete;
    const editor = this.querySelector('parley-editor');
    if (!editor) return;
    await editor.takeFocus();
    reveal(this.scroller, editor.closest('li'));
  }

  #items() {
    const items = itemsOf(this.#shown.map((row) => (row.deleted ? tombstone(row) : row)));
    const { firstUnreadSeq } = this.conversation;
    const at = firstUnreadSeq ? items.findIndex(({ row }) => row?.seq >= firstUnreadSeq) : -1;
    if (at < 0) return items;
    items[at].lead = true;
    items.splice(at, 0, { type: 'new', key: 'new' });
    return items;
  }

  /** That the few who talk alone have come there is no news. */
  get #shown() {
    const { rows } = this.conversation;
    return this.room.visibility === 'direct' ? rows.filter(({ kind }) => kind !== 'joined') : rows;
  }

  #item(item) {
    if (item.type === 'day') return html`<li class="rule"><span>${dayLabel(item.at, new Date(clock.now()), language.locale)}</span></li>`;
    if (item.type === 'new') return html`<li class="rule new"><span>${t('log.newHere')}</span></li>`;
    return item.type === 'events' ? this.#events(item) : this.#message(item);
  }

  #message({ key, row, lead }) {
    const item = { key, row, lead: lead || row.replyTo !== null };
    const whole = this.#unfolded.has(key);
    const replied = row.replyTo ? this.conversation.repliedTo(row) : undefined;
    const edit = this.#editOf(row);
    const named = row.reactions.length || row.mentions.length || replied ? people.version : people.of(row.user_id);
    return guard([row, item.lead, whole, replied, edit, named, language.locale], () => message(item, {
      whole, replied, edit, conversation: this.conversation,
      unfold: () => this.#unfold(key),
      go: ({ seq }) => this.conversation.goTo(seq),
      react: (emoji) => this.#reach.with((hands) => hands.react(row, emoji)),
      pick: (anchor) => this.#reach.with((hands) => hands.pick(row, anchor)),
    }));
  }

  #editOf(row) {
    const edit = edits.of(this.room.id);
    return edit?.row.id === row.id && row.id ? edit : null;
  }

  #events(item) {
    return eventLines(item, (key) => this.#unfolded.has(key), (key) => this.#unfold(key));
  }

  #again() {
    return html`<div class="again"><button class="btn ghost sm" type="button" @click=${() => this.#retry()}>${t(this.conversation.timeline.loaded ? 'log.older' : 'app.retry')}</button></div>`;
  }

  #pill() {
    const { unseen, timeline, pinned } = this.conversation;
    if (!timeline.loaded || pinned || !(unseen || timeline.hasNewer || this.far)) return nothing;
    return html`<button class="topill" type="button" @click=${() => this.conversation.toPresent()}>${icon('jump')}${unseen ? t('log.new', { count: unseen }) : t('log.toPresent')}</button>`;
  }

  #scrolled = () => {
    this.#viewport.scrolled();
    this.far = this.#viewport.far;
  };

  #lookedAt = () => {
    this.conversation.renewLine();
    this.#viewport.tellSeen();
  };

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
    this.updateComplete.then(this.#scrolled);
  }
}

customElements.define('parley-log', Log);
