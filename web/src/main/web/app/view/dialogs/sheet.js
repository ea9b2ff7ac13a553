import { html, nothing } from 'lit';
import { people, t } from '../../parley.js';
import { QUICK, actionsOf } from '../actions.js';
import { icon } from '../icons.js';
import { nameOf } from '../person.js';
import { snippetOf } from '../quote.js';
import { whoReacted } from '../reactions.js';
import { Dialog } from './frame.js';

/** What a long press on a message opens. */
class Sheet extends Dialog {
  get heading() { return t('sheet.title', { name: nameOf(this.row.user_id, this.row.username) }); }

  get followed() {
    return [people];
  }

  content() {
    return html`<div class="sheet-body">
      <p class="q" dir="auto">${snippetOf(this.row)}</p>
      ${this.room.archived ? nothing : html`<div class="quick">${QUICK.map((emoji) => this.#reaction(emoji))}
        <button type="button" aria-label=${t('tools.react')} aria-haspopup="dialog" @click=${() => this.#run('pick')}>${icon('smile-plus')}</button></div>`}
      ${this.row.reactions.length ? html`<ul class="reacted">${this.row.reactions.map((reaction) => html`<li><em>${reaction.emoji}</em> <span dir="auto">${whoReacted(reaction)}</span></li>`)}</ul>` : nothing}
      ${actionsOf(this.row, this.room).map(({ name, label, icon: picture, danger }) => html`
        <button class="opt ${danger ? 'danger' : ''}" type="button" @click=${() => this.#run(name)}>${icon(picture)}<span>${t(label)}</span></button>`)}
    </div>`;
  }

  #reaction(emoji) {
    const mine = Boolean(this.row.reactions.find((one) => one.emoji === emoji)?.mine);
    return html`<button type="button" aria-pressed=${String(mine)} aria-label=${t('tools.reactWith', { emoji })} @click=${() => {
      this.close();
      this.react(emoji);
    }}>${emoji}</button>`;
  }

  #run(name) {
    this.close();
    this.act(name, this.row);
  }
}

customElements.define('parley-sheet', Sheet);
