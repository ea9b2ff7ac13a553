import { html, nothing } from 'lit';
import { users, t } from '../../parley.js';
import { QUICK_REACTIONS, availableActions } from '../available-actions.js';
import { icon } from '../icons.js';
import { displayName } from '../user.js';
import { snippet } from '../quote.js';
import { whoReacted } from '../reactions.js';
import { Dialog } from './dialog.js';

/** The message actions on touch screens, opened by a long press. */
class MessageSheet extends Dialog {
  get heading() { return t('sheet.title', { name: displayName(this.row.user_id, this.row.username) }); }

  get observed() {
    return [users];
  }

  content() {
    return html`<div class="sheet-body">
      <p class="snippet" dir="auto">${snippet(this.row)}</p>
      ${this.room.archived ? nothing : html`<div class="quick-reactions">${QUICK_REACTIONS.map((emoji) => this.#reaction(emoji))}
        <button type="button" aria-label=${t('messageActions.react')} aria-haspopup="dialog" @click=${() => this.#run('pick')}>${icon('smile-plus')}</button></div>`}
      ${this.row.reactions.length ? html`<ul class="reaction-list">${this.row.reactions.map((reaction) => html`<li><em>${reaction.emoji}</em> <span dir="auto">${whoReacted(reaction)}</span></li>`)}</ul>` : nothing}
      ${availableActions(this.row, this.room).map(({ name, label, icon: picture, danger }) => html`
        <button class="menu-item ${danger ? 'danger' : ''}" type="button" @click=${() => this.#run(name)}>${icon(picture)}<span>${t(label)}</span></button>`)}
    </div>`;
  }

  #reaction(emoji) {
    const mine = Boolean(this.row.reactions.find((one) => one.emoji === emoji)?.mine);
    return html`<button type="button" aria-pressed=${String(mine)} aria-label=${t('messageActions.reactWith', { emoji })} @click=${() => {
      this.close();
      this.react(emoji);
    }}>${emoji}</button>`;
  }

  #run(name) {
    this.close();
    this.act(name, this.row);
  }
}

customElements.define('parley-message-sheet', MessageSheet);
