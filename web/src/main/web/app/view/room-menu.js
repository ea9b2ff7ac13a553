import { mayArchive, mayChangeTopic, mayDelete, mayInvite, mayLeave, mayRename } from '../model/permissions.js';
import { rooms, session, t } from '../parley.js';
import { roomLabel } from './room-names.js';
import { openDialog } from './open-dialog.js';
import { errorText } from './field.js';
import { moreIcon } from './more-icons.js';

const LEVELS = { all: 'bell', mentions: 'at', nothing: 'bell-off' };

/** The menu of a room. */
export class RoomMenu {
  #element;

  /** @param {HTMLElement & {room: any, conversation: any}} element the open room, which handles `toast` and `left` events */
  constructor(element) {
    this.#element = element;
  }

  /** @param {HTMLElement} anchor */
  open(anchor) {
    return openDialog('menu', { anchor, label: t('room.menu'), items: this.#items(anchor) });
  }

  #items(anchor) {
    const { room } = this.#element;
    const { user } = session;
    return [
      { label: t('room.showMembers'), icon: 'users', run: () => this.members() },
      mayInvite(room, user) && { label: t('room.invite'), picture: moreIcon('user-plus'), run: () => openDialog('add-members', { room }) },
      { label: t('room.notifications'), picture: moreIcon(LEVELS[room.notifications ?? 'all']), run: () => this.#chooseLevel(anchor) },
      mayChangeTopic(room, user) && { label: t(mayRename(room, user) ? 'room.edit' : 'room.editTopic'), icon: 'pencil', run: () => this.edit() },
      mayArchive(room, user) && !room.archived && { label: t('room.archive'), icon: 'archive', run: () => openDialog('archive-room', { room }) },
      mayArchive(room, user) && room.archived && { label: t('room.unarchive'), icon: 'archive', run: () => this.unarchive() },
      mayLeave(room) && { label: t('room.leave'), icon: 'leave', run: () => this.#openAndReport('leave-room', 'rooms.left') },
      mayDelete(room, user) && { label: t('room.delete'), icon: 'trash', danger: true, run: () => this.#openAndReport('delete-room', 'rooms.deleted') },
    ].filter(Boolean);
  }

  members() {
    return openDialog('members', { room: this.#element.room });
  }

  edit() {
    return openDialog('edit-room', { room: this.#element.room, conversation: this.#element.conversation });
  }

  unarchive() {
    return this.#attempt(rooms.change(this.#element.room.id, { archived: false }), t('room.unarchived'));
  }

  #chooseLevel(anchor) {
    const { room } = this.#element;
    const now = room.notifications ?? 'all';
    openDialog('menu', {
      anchor, label: t('room.notifications'),
      items: Object.entries(LEVELS).map(([level, picture]) => ({ picture: moreIcon(picture), label: t(`level.${level}`), chosen: level === now, run: () => this.#setLevel(room, level) })),
    });
  }

  #setLevel(room, level) {
    return this.#attempt(rooms.setNotificationLevel(room.id, level), t(`level.${level}.changed`));
  }

  async #openAndReport(dialog, notice) {
    const { room, conversation } = this.#element;
    const name = roomLabel(room);
    const shown = await openDialog(dialog, { room, conversation });
    shown?.addEventListener('done', () => this.#element.dispatchEvent(new CustomEvent('left', { detail: { key: notice, values: { room: name } } })));
  }

  async #attempt(promise, done) {
    const text = await promise.then(() => done, ({ code }) => errorText('room', code));
    this.#element.dispatchEvent(new CustomEvent('toast', { detail: text }));
  }
}
