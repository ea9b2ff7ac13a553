import { office, places } from './on-demand.js';
import { loaders } from './open-dialog.js';

/** All dialogs there are. */
const LOADERS = {
  appoint: office(() => import('./manage/appoint.js')),
  archive: places(() => import('./places/archive.js')),
  bans: places(() => import('./places/bans.js')),
  browse: () => import('./dialogs/browse.js'),
  choices: () => import('./dialogs/choices.js'),
  confirm: office(() => import('./office/confirm.js')),
  create: () => import('./dialogs/create.js'),
  delete: () => import('./dialogs/delete.js'),
  'delete-account': office(() => import('./settings/delete-account.js')),
  edit: () => import('./dialogs/edit.js'),
  emoji: () => import('./dialogs/emoji.js'),
  invite: places(() => import('./places/invite.js')),
  'invite-link': office(() => import('./office/invite-link.js')),
  leave: places(() => import('./places/leave.js')),
  link: office(() => import('./office/link.js')),
  members: places(() => import('./places/members.js')),
  'message-menu': () => import('./dialogs/message-menu.js'),
  'new-message': places(() => import('./places/new-message.js')),
  person: office(() => import('./office/person.js')),
  remove: () => import('./dialogs/remove.js'),
  settings: () => import('./dialogs/settings.js'),
  sheet: () => import('./dialogs/sheet.js'),
  'sign-in-again': () => import('./dialogs/sign-in-again.js'),
};

for (const [name, load] of Object.entries(LOADERS)) loaders.set(name, load);
