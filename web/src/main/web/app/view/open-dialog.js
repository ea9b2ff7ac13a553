import { importOrReload } from '../modules.js';

/** The loader of each dialog by its name, so that callers need not import the dialogs. */
export const loaders = new Map();

/**
 * Loads a dialog if necessary, and shows it.
 *
 * @param {string} name one of those in dialog-registry.js
 * @param {object} properties its properties; with an `anchor` it opens there
 * @returns {Promise<HTMLElement | undefined>} undefined if it is open already, or could not be loaded
 */
export async function openDialog(name, properties = {}) {
  if (!await importOrReload(loaders.get(name))) return undefined;
  const tag = `parley-${name}`;
  if (document.querySelector(tag)) return undefined;
  const dialog = Object.assign(document.createElement(tag), properties);
  (properties.anchor?.closest('dialog, main, nav') ?? document.body).append(dialog);
  return dialog;
}
