import { html, nothing } from 'lit';
import { drafts, people, session, t, typing } from '../parley.js';
import { called } from './called.js';
import { Element } from './element.js';
import { icon } from './icons.js';
import { answered } from './quote.js';
import './typing-line.js';

const LIMIT = 8_000;
const NEAR = 500;

/** The message that what is written in each room will answer. */
const answers = new Map();

/** Where one writes. What is in it is kept for each room until it is sent. */
class Composer extends Element {
  static properties = { room: { attribute: false }, conversation: { attribute: false }, text: { state: true } };

  get followed() {
    return [this.conversation, people];
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
    const label = t(this.room.visibility === 'direct' ? 'composer.labelDirect' : 'composer.label', { room: called(this.room) });
    const length = this.text.trim().length;
    return html`<div class="foot"><form class="composer" @submit=${this.#submit}>
      ${answered(this.#answer, this.#cancel())}
      <textarea id="composer" rows="1" dir="auto" enterkeyhint="send" autocomplete="off" aria-label=${label} placeholder=${label}
        aria-describedby=${length > LIMIT ? 'composer-count' : nothing} @input=${this.#input} @keydown=${this.#key}></textarea>
      <div class="bar">
        <span class="hint" aria-hidden="true"><kbd>Enter</kbd> ${t('composer.hint')}</span>
        <button class="go" type="submit" aria-label=${t('composer.send')} ?disabled=${length === 0 || length > LIMIT}
          @pointerdown=${keepFocus}>${icon('send')}</button>
      </div>
      ${this.#count(length)}</form>
      <parley-typing .roomId=${this.room.id}></parley-typing></div>`;
  }

  /** Begins a reply to that message. */
  answer(row) {
    answers.set(this.room.id, row);
    this.requestUpdate();
    this.takeFocus();
  }

  async takeFocus() {
    await this.updateComplete;
    this.#field?.focus({ preventScroll: true });
  }

  /** The message as it is now: one that was deleted meanwhile can't be answered. */
  get #answer() {
    const row = answers.get(this.room.id);
    const now = row && (this.conversation.rows.find(({ id }) => id === row.id) ?? row);
    if (now?.deleted) answers.delete(this.room.id);
    return now?.deleted ? undefined : now;
  }

  #cancel() {
    return html`<button class="ib" type="button" aria-label=${t('composer.noReply')} @click=${() => this.#answerNothing()}>${icon('x')}</button>`;
  }

  #answerNothing() {
    answers.delete(this.room.id);
    this.requestUpdate();
    this.takeFocus();
  }

  #count(length) {
    if (length < LIMIT - NEAR) return nothing;
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
    if (this.text.trim()) typing.write(this.room.id);
    this.#grow();
  };

  #key = (event) => {
    // Enter that ends a composition belongs to the input method; 229 is what Safari tells it by.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') this.#escape();
    if (event.key === 'ArrowUp' && !this.text) this.#editLast(event);
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    this.#send();
  };

  #escape() {
    if (answers.has(this.room.id)) this.#answerNothing();
    else this.dispatchEvent(new Event('present', { bubbles: true }));
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
    session.welcome = false;
    this.conversation.send(content, this.#answer?.id ?? null);
    answers.delete(this.room.id);
    this.requestUpdate();
  }

  /** For browsers in which a field cannot grow by itself. */
  #grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight}px`;
  }
}

/** The keyboard of a phone would close as the button takes the focus. */
const keepFocus = (event) => event.preventDefault();

customElements.define('parley-composer', Composer);
