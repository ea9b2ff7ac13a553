import { loaded } from '../modules.js';
import { language } from '../parley.js';

/** Fetches with it the words that only it says. @param {() => Promise<unknown>} load */
export const office = (load) => () => Promise.all([load(), language.learn('office')]);
/** @param {() => Promise<unknown>} load */
const places = (load) => () => Promise.all([load(), language.learn('places')]);

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

/**
 * Fetches a dialog on first use and shows it.
 *
 * @param {keyof typeof LOADERS} name
 * @param {object} properties what it is about; with an `anchor` it opens there
 * @returns {Promise<HTMLElement | undefined>} nothing if it is open already, or cannot be had
 */
export async function openDialog(name, properties = {}) {
  if (!await loaded(LOADERS[name])) return undefined;
  const tag = `parley-${name}`;
  if (document.querySelector(tag)) return undefined;
  const dialog = Object.assign(document.createElement(tag), properties);
  (properties.anchor?.closest('dialog, main, nav') ?? document.body).append(dialog);
  return dialog;
}
