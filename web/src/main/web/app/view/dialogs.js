import { loaded } from '../renew.js';

const LOADERS = {
  browse: () => import('./dialogs/browse.js'),
  create: () => import('./dialogs/create.js'),
  delete: () => import('./dialogs/delete.js'),
  edit: () => import('./dialogs/edit.js'),
  leave: () => import('./dialogs/leave.js'),
  members: () => import('./dialogs/members.js'),
  settings: () => import('./dialogs/settings.js'),
  'sign-in-again': () => import('./dialogs/sign-in-again.js'),
};

/**
 * Fetches a dialog on first use and shows it.
 *
 * @param {keyof typeof LOADERS} name
 * @param {object} properties what it is about
 * @returns {Promise<HTMLElement | undefined>} nothing if it is open already, or cannot be had
 */
export async function openDialog(name, properties = {}) {
  if (!await loaded(LOADERS[name])) return undefined;
  const tag = `parley-${name}`;
  if (document.querySelector(tag)) return undefined;
  const dialog = Object.assign(document.createElement(tag), properties);
  document.body.append(dialog);
  return dialog;
}
