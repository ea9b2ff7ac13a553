import { html, nothing } from 'lit';
import { GENERAL } from '../../model/rooms.js';
import { t } from '../../parley.js';
import { openDialog } from '../open-dialog.js';
import { icon } from '../icons.js';
import { moreIcon } from '../more-icons.js';
import { AdminSection } from './admin-section.js';

/** All rooms except direct ones. */
class Rooms extends AdminSection {
  static properties = { rooms: { state: true } };

  constructor() {
    super();
    this.rooms = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  render() {
    return html`${this.outcome()}<ul class="entries">${(this.rooms ?? []).map((room) => this.#row(room))}</ul>`;
  }

  #row(room) {
    const { id, name, topic, visibility, archived, members, owners } = room;
    const isGeneral = id === GENERAL;
    return html`<li class=${archived ? 'inactive' : nothing}>${icon(visibility === 'private' ? 'lock' : 'hash')}
      <div><p class="entry-title"><b dir="auto">${name}</b>${archived ? html`<span class="tag muted-tag">${t('admin.archived')}</span>` : nothing}</p>
        <p>${t('room.members', { count: members })}${isGeneral ? nothing : html` · ${owners ? t('admin.owners', { count: owners }) : html`<span class="warning">${t('admin.noOwner')}</span>`}`}
          ${topic ? html` · <span dir="auto">${topic}</span>` : nothing}</p></div>
      ${isGeneral ? nothing : html`<button class="icon-button" type="button" aria-haspopup="menu" aria-label=${t('admin.roomActions', { room: name })}
        @click=${(event) => this.#offer(room, event.currentTarget)}>${icon('more')}</button>`}</li>`;
  }

  #offer(room, anchor) {
    const { id, name, archived } = room;
    openDialog('menu', {
      anchor, label: t('admin.roomActions', { room: name }), items: [
        { label: t('admin.appoint'), picture: moreIcon('person'), run: () => this.#appoint(room) },
        { label: t(archived ? 'admin.unarchive' : 'admin.archive'), icon: 'archive',
          run: () => this.#change(() => this.administration.archive(id, !archived), t(archived ? 'admin.unarchivedNow' : 'admin.archivedNow', { room: name })) },
        { label: t('delete.do'), icon: 'trash', danger: true, run: () => this.#delete(room) },
      ],
    });
  }

  async #appoint(room) {
    const dialog = await openDialog('appoint-owner', { room });
    dialog?.addEventListener('done', () => this.#change(async () => {}, t('admin.appointed', { name: dialog.appointed, room: room.name })));
  }

  #delete({ id, name }) {
    openDialog('confirm', {
      title: t('delete.title', { room: name }), text: t('delete.text'), actionLabel: t('delete.do'), danger: true, typed: name,
      act: () => this.#change(() => this.administration.deleteRoom(id), t('rooms.deleted', { room: name })),
    });
  }

  #change(act, status) {
    return this.attempt(async () => {
      await act();
      this.rooms = await this.administration.rooms();
    }, status);
  }

  #load() {
    return this.#change(async () => {}, '');
  }
}

customElements.define('parley-admin-rooms', Rooms);
