import { html, nothing } from 'lit';
import { drafts, users, session, t, typing } from '../parley.js';
import { roomLabel } from './room-names.js';
import { Element } from './element.js';
import { onFormattingKey, onFormattingPaste } from './field-formatting.js';
import { icon } from './icons.js';
import { replyPreview } from './quote.js';
import './typing-indicator.js';

const LIMIT = 8_000;
const COUNTER_FROM = 500;

/** The message that the draft of each room replies to, by room id. */
const replyTargets = new Map();

/** The text field for new messages. Its text is stored for each room until it is sent. */
class Composer extends Element {
  static properties = { room: { attribute: false }, conversation: { attribute: false }, text: { state: true } };

  get observed() {
    return [this.conversation, users];
  }

  constructor() {
    super();
    this.text = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.text = drafts.get(this.room.id);
  }

  firstUpdated() {
    this.#field.value = this.text;
    this.#grow();
  }

  render() {
    const label = t(this.room.visibility === 'direct' ? 'composer.labelDirect' : 'composer.label', { room: roomLabel(this.room) });
    const length = this.text.trim().length;
    return html`<div class="composer-area"><form class="composer" @submit=${this.#submit}>
      ${replyPreview(this.#replyTarget, this.#cancel())}
      <textarea id="composer" rows="1" dir="auto" enterkeyhint="send" autocomplete="off" aria-label=${label} placeholder=${label}
        aria-describedby=${length > LIMIT ? 'composer-count' : nothing} @input=${this.#input} @keydown=${this.#key} @paste=${onFormattingPaste}></textarea>
      <div class="bar">
        <span class="hint" aria-hidden="true"><kbd>Enter</kbd> ${t('composer.hint')}</span>
        <button class="send-button" type="submit" aria-label=${t('composer.send')} ?disabled=${length === 0 || length > LIMIT}
          @pointerdown=${keepFocus}>${icon('send')}</button>
      </div>
      ${this.#count(length)}</form>
      <parley-typing-indicator .roomId=${this.room.id}></parley-typing-indicator></div>`;
  }

  /** Starts a reply to that message. */
  replyTo(row) {
    replyTargets.set(this.room.id, row);
    this.requestUpdate();
    this.takeFocus();
  }

  async takeFocus() {
    await this.updateComplete;
    this.#field?.focus({ preventScroll: true });
  }

  /** The message in its current state. A deleted message can no longer be replied to. */
  get #replyTarget() {
    const row = replyTargets.get(this.room.id);
    const now = row && (this.conversation.rows.find(({ id }) => id === row.id) ?? row);
    if (now?.deleted) replyTargets.delete(this.room.id);
    return now?.deleted ? undefined : now;
  }

  #cancel() {
    return html`<button class="icon-button" type="button" aria-label=${t('composer.noReply')} @click=${() => this.#cancelReply()}>${icon('x')}</button>`;
  }

  #cancelReply() {
    replyTargets.delete(this.room.id);
    this.requestUpdate();
    this.takeFocus();
  }

  #count(length) {
    if (length < LIMIT - COUNTER_FROM) return nothing;
    const over = length - LIMIT;
    const text = over > 0 ? t('composer.over', { count: over }) : t('composer.left', { count: -over });
    return html`<p class="count num ${over > 0 ? 'over' : ''}" id="composer-count" role="status">${text}</p>`;
  }

  get #field() {
    return this.querySelector('textarea');
  }

  #input = () => {
    this.text = this.#field.value;
    drafts.set(this.room.id, this.text);
    if (this.text.trim()) typing.notifyTyping(this.room.id);
    this.#grow();
  };

  #key = (event) => {
    // An Enter that ends a composition belongs to the input method; Safari reports it with key code 229.
    if (event.isComposing || event.keyCode === 229) return;
    if (onFormattingKey(event)) return;
    if (event.key === 'Escape') this.#escape();
    if (event.key === 'ArrowUp' && !this.text) this.#editLast(event);
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    this.#send();
  };

  #escape() {
    if (replyTargets.has(this.room.id)) this.#cancelReply();
    else this.dispatchEvent(new Event('jump-to-present', { bubbles: true }));
  }

  #editLast(event) {
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || !this.conversation.lastOwn) return;
    event.preventDefault();
    this.dispatchEvent(new Event('edit-last', { bubbles: true }));
  }

  #submit = (event) => {
    event.preventDefault();
    this.#send();
  };

  #send() {
    const content = this.text.trim();
    if (!content || content.length > LIMIT) return;
    this.#field.value = '';
    this.#input();
    session.justRegistered = false;
    this.conversation.send(content, this.#replyTarget?.id ?? null);
    replyTargets.delete(this.room.id);
    this.requestUpdate();
  }

  /** For browsers without `field-sizing`. */
  #grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight}px`;
  }
}

/** Otherwise the button would take the focus and close the on-screen keyboard. */
const keepFocus = (event) => event.preventDefault();

customElements.define('parley-composer', Composer);
