import { html, nothing } from 'lit';
import { t } from '../parley.js';
import { openDialog } from './open-dialog.js';
import { edits } from './edits.js';
import { Element } from './element.js';
import { errorText } from './field.js';
import { icon } from './icons.js';

const LIMIT = 8_000;

/** A message that is being changed, in its place. */
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
      <textarea rows="1" dir="auto" enterkeyhint="done" autocomplete="off" aria-label=${t('editor.label')} aria-describedby="editor-told"
        ?readonly=${this.busy} @input=${this.#input} @keydown=${this.#key}></textarea>
      <div class="editor-foot"><p class="hint grow" id="editor-told">${length > LIMIT ? t('composer.over', { count: length - LIMIT }) : t('editor.hint')}</p>
        <button class="btn ghost sm" type="button" @click=${() => this.#finish()}>${t('dialog.cancel')}</button>
        <button class="btn sm" type="submit" aria-disabled=${String(this.busy || length > LIMIT)}>${t('edit.do')}</button></div>
      ${this.#overtaken ? this.#conflict() : nothing}
      ${this.code ? html`<p class="err" role="alert">${icon('alert')}<span>${errorText('message', this.code)}</span></p>` : nothing}
    </form>`;
  }

  async takeFocus() {
    await this.updateComplete;
    const field = this.#field;
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }

  /** Somebody, most likely oneself elsewhere, has changed the text since the editing began. */
  get #overtaken() {
    return this.row.content !== this.edit.row.content;
  }

  get #field() {
    return this.querySelector('textarea');
  }

  #conflict() {
    return html`<div class="conflict" role="alert"><p>${t('editor.conflict')}</p>
      <blockquote class="cited" dir="auto">${this.row.content}</blockquote>
      <div class="acts"><button class="btn ghost sm" type="button" @click=${this.#takeTheirs}>${t('editor.theirs')}</button>
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
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#finish();
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
    if (this.busy || content.length > LIMIT || this.#overtaken) return;
    if (!content) return this.#remove();
    if (content === this.edit.row.content) return this.#finish();
    this.busy = true;
    try {
      await this.conversation.edit(this.edit.row, content);
      this.#finish();
    } catch (problem) {
      if (!problem.code) throw problem;
      // What it was changed to comes as a row; until then there is nothing to offer.
      this.code = problem.code === 'edit_conflict' && this.#overtaken ? '' : problem.code;
    } finally {
      this.busy = false;
    }
  }

  /** An empty message is no message. */
  async #remove() {
    const dialog = await openDialog('remove', { row: this.row, conversation: this.conversation });
    dialog?.addEventListener('done', () => this.#finish(), { once: true });
  }

  #finish() {
    const inside = this.contains(document.activeElement);
    const { from } = this.edit;
    const place = this.closest('li');
    edits.end(this.conversation.roomId);
    if (!inside) return;
    if (from === 'composer') this.dispatchEvent(new Event('compose', { bubbles: true }));
    else place?.focus({ preventScroll: true });
  }

  /** For browsers in which a field cannot grow by itself. */
  #grow() {
    if (CSS.supports('field-sizing', 'content')) return;
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight}px`;
  }
}

customElements.define('parley-editor', Editor);
