import { loaded } from '../modules.js';

/** How each dialog is fetched, by its name: who opens one need not know where it is, nor it who opens it. */
export const loaders = new Map();

/**
 * Fetches a dialog on first use and shows it.
 *
 * @param {string} name one of those in dialogs.js
 * @param {object} properties what it is about; with an `anchor` it opens there
 * @returns {Promise<HTMLElement | undefined>} nothing if it is open already, or cannot be had
 */
export async function openDialog(name, properties = {}) {
  if (!await loaded(loaders.get(name))) return undefined;
  const tag = `parley-${name}`;
  if (document.querySelector(tag)) return undefined;
  const dialog = Object.assign(document.createElement(tag), properties);
  (properties.anchor?.closest('dialog, main, nav') ?? document.body).append(dialog);
  return dialog;
}
