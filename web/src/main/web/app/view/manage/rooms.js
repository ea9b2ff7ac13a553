import { html, nothing } from 'lit';
import { GENERAL } from '../../model/rooms.js';
import { t } from '../../parley.js';
import { openDialog } from '../open-dialog.js';
import { icon } from '../icons.js';
import { moreIcon } from '../more-icons.js';
import { Section } from './section.js';

/** All rooms but those of two to eight people. */
class Rooms extends Section {
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
    return html`<li class=${archived ? 'off' : nothing}>${icon(visibility === 'private' ? 'lock' : 'hash')}
      <div><p class="who"><b dir="auto">${name}</b>${archived ? html`<span class="tag mute">${t('manage.archived')}</span>` : nothing}</p>
        <p>${t('room.members', { count: members })}${isGeneral ? nothing : html` · ${owners ? t('manage.owners', { count: owners }) : html`<span class="lack">${t('manage.noOwner')}</span>`}`}
          ${topic ? html` · <span dir="auto">${topic}</span>` : nothing}</p></div>
      ${isGeneral ? nothing : html`<button class="ib" type="button" aria-haspopup="menu" aria-label=${t('manage.roomActions', { room: name })}
        @click=${(event) => this.#offer(room, event.currentTarget)}>${icon('more')}</button>`}</li>`;
  }

  #offer(room, anchor) {
    const { id, name, archived } = room;
    openDialog('choices', {
      anchor, label: t('manage.roomActions', { room: name }), items: [
        { label: t('manage.appoint'), picture: moreIcon('person'), run: () => this.#appoint(room) },
        { label: t(archived ? 'manage.unarchive' : 'manage.archive'), icon: 'archive',
          run: () => this.#change(() => this.administration.archive(id, !archived), t(archived ? 'manage.unarchivedNow' : 'manage.archivedNow', { room: name })) },
        { label: t('delete.do'), icon: 'trash', danger: true, run: () => this.#delete(room) },
      ],
    });
  }

  async #appoint(room) {
    const dialog = await openDialog('appoint', { room });
    dialog?.addEventListener('done', () => this.#change(async () => {}, t('manage.appointed', { name: dialog.appointed, room: room.name })));
  }

  #delete({ id, name }) {
    openDialog('confirm', {
      title: t('delete.title', { room: name }), text: t('delete.text'), doing: t('delete.do'), danger: true, typed: name,
      act: () => this.#change(() => this.administration.deleteRoom(id), t('rooms.deleted', { room: name })),
    });
  }

  #change(act, said) {
    return this.attempt(async () => {
      await act();
      this.rooms = await this.administration.rooms();
    }, said);
  }

  #load() {
    return this.#change(async () => {}, '');
  }
}

customElements.define('parley-manage-rooms', Rooms);
