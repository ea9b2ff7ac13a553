import { html, nothing } from 'lit';
import { t } from '../parley.js';
import { openDialog } from './open-dialog.js';
import { openEdits } from './open-edits.js';
import { Element } from './element.js';
import { errorText } from './field.js';
import { onFormattingKey, onFormattingPaste } from './field-formatting.js';
import { icon } from './icons.js';

const LIMIT = 8_000;

/** Edits a message in place. */
class Editor extends Element {
  static properties = {
    edit: { attribute: false }, row: { attribute: false }, conversation: { attribute: false }, text: { state: true }, busy: { state: true }, code: { state: true },
  };

  constructor() {
    super();
    this.busy = false;
    this.code = '';
    this.text = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.text = this.edit.text;
  }

  firstUpdated() {
    this.#field.value = this.text;
    this.#grow();
  }

  render() {
    const length = this.text.trim().length;
    return html`<form class="editor" aria-busy=${String(this.busy)} @submit=${this.#submit}>
      <textarea rows="1" dir="auto" enterkeyhint="done" autocomplete="off" aria-label=${t('editor.label')} aria-describedby="editor-hint"
        ?readonly=${this.busy} @input=${this.#input} @keydown=${this.#key} @paste=${onFormattingPaste}></textarea>
      <div class="editor-foot"><p class="hint grow ${length > LIMIT ? 'over' : ''}" id="editor-hint">${length > LIMIT ? t('composer.over', { count: length - LIMIT }) : t('editor.hint')}</p>
        <button class="btn ghost sm" type="button" @click=${() => this.#close()}>${t('dialog.cancel')}</button>
        <button class="btn sm" type="submit" aria-disabled=${String(this.busy || length > LIMIT)}>${t('edit.do')}</button></div>
      ${this.#isConflicting ? this.#conflict() : nothing}
      ${this.code ? html`<p class="err" role="alert">${icon('alert')}<span>${errorText('message', this.code)}</span></p>` : nothing}
    </form>`;
  }

  async takeFocus() {
    await this.updateComplete;
    const field = this.#field;
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }

  /** The text was changed since the editing started, most likely by the same user elsewhere. */
  get #isConflicting() {
    return this.row.content !== this.edit.row.content;
  }

  get #field() {
    return this.querySelector('textarea');
  }

  #conflict() {
    return html`<div class="conflict" role="alert"><p>${t('editor.conflict')}</p>
      <blockquote class="quoted-message" dir="auto">${this.row.content}</blockquote>
      <div class="actions"><button class="btn ghost sm" type="button" @click=${this.#takeTheirs}>${t('editor.theirs')}</button>
        <button class="btn ghost sm" type="button" @click=${this.#keepMine}>${t('editor.mine')}</button></div></div>`;
  }

  #takeTheirs = () => {
    this.edit.row = this.row;
    this.#field.value = this.row.content;
    this.#input();
    this.takeFocus();
  };

  #keepMine = () => {
    this.edit.row = this.row;
    this.#field.focus({ preventScroll: true });
    this.#save();
  };

  #input = () => {
    this.text = this.#field.value;
    this.edit.text = this.text;
    this.code = '';
    this.#grow();
  };

  #key = (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (onFormattingKey(event)) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#save();
    }
  };

  #submit = (event) => {
    event.preventDefault();
    this.#save();
  };

  async #save() {
    const content = this.text.trim();
    if (this.busy || content.length > LIMIT || this.#isConflicting) return;
    if (!content) return this.#remove();
    if (content === this.edit.row.content) return this.#close();
    this.busy = true;
    try {
      await this.conversation.commands.edit(this.edit.row, content);
      this.#close();
    } catch (problem) {
      if (!problem.code) throw problem;
      // The conflicting text arrives as a row; until then there is nothing to choose from.
      this.code = problem.code === 'edit_conflict' && this.#isConflicting ? '' : problem.code;
    } finally {
      this.busy = false;
    }
  }

  /** Saving an empty text deletes the message. */
  async #remove() {
    const dialog = await openDialog('delete-message', { row: this.row, conversation: this.conversation });
    dialog?.addEventListener('done', () => this.#close(), { once: true });
  }

  #close() {
    const inside = this.contains(document.activeElement);
    const { from } = this.edit;
    const row = this.closest('li');
    openEdits.stop(this.conversation.roomId);
    if (!inside) return;
    if (from === 'composer') this.dispatchEvent(new Event('focus-composer', { bubbles: true }));
    else row?.focus({ preventScroll: true });
  }

  /** For browsers without `field-sizing`. */
  #grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight}px`;
  }
}

customElements.define('parley-editor', Editor);
