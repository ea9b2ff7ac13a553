import { withAccountAdmin, withRoomDialogs } from './lazy-modules.js';
import { loaders } from './open-dialog.js';

/** All dialogs, by name. */
const LOADERS = {
  'appoint-owner': withAccountAdmin(() => import('./admin/appoint-owner.js')),
  'archive-room': withRoomDialogs(() => import('./room-dialogs/archive-room.js')),
  bans: withRoomDialogs(() => import('./room-dialogs/bans.js')),
  'browse-rooms': () => import('./dialogs/browse-rooms.js'),
  menu: () => import('./dialogs/menu.js'),
  confirm: withAccountAdmin(() => import('./account-admin/confirm.js')),
  'create-room': () => import('./dialogs/create-room.js'),
  'delete-room': () => import('./dialogs/delete-room.js'),
  'delete-account': withAccountAdmin(() => import('./settings/delete-account.js')),
  'edit-room': () => import('./dialogs/edit-room.js'),
  'emoji-picker': () => import('./dialogs/emoji-picker.js'),
  'add-members': withRoomDialogs(() => import('./room-dialogs/add-members.js')),
  'invite-link': withAccountAdmin(() => import('./account-admin/invite-link.js')),
  'leave-room': withRoomDialogs(() => import('./room-dialogs/leave-room.js')),
  'show-link': withAccountAdmin(() => import('./account-admin/show-link.js')),
  members: withRoomDialogs(() => import('./room-dialogs/members.js')),
  'message-menu': () => import('./dialogs/message-menu.js'),
  'new-message': withRoomDialogs(() => import('./room-dialogs/new-message.js')),
  'user-card': withAccountAdmin(() => import('./account-admin/user-card.js')),
  'delete-message': () => import('./dialogs/delete-message.js'),
  settings: () => import('./dialogs/settings.js'),
  'message-sheet': () => import('./dialogs/message-sheet.js'),
  'sign-in-again': () => import('./dialogs/sign-in-again.js'),
};

for (const [name, load] of Object.entries(LOADERS)) loaders.set(name, load);
