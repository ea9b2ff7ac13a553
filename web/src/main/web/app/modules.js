import { api } from './parley.js';

const KEY = 'parley.renewed';
const ONCE_MS = 30_000;

/**
 * Runs an `import()`. Where that fails although the server answers, the page is older than the server: it is loaded
 * anew, which drafts and outbox survive. Not twice in a row, as that would not help.
 *
 * @param {() => Promise<unknown>} load
 * @returns {Promise<boolean>} whether the module is there
 */
export async function loaded(load) {
  try {
    await load();
    return true;
  } catch {
    if (await answers() && Date.now() - Number(sessionStorage.getItem(KEY)) > ONCE_MS) {
      sessionStorage.setItem(KEY, String(Date.now()));
      location.reload();
    }
    return false;
  }
}

const answers = () => api.workspace().then(() => true, () => false);

/** Asks for all modules of a list in index.html at once, not layer by layer when they are needed. */
export function askFor(list) {
  document.head.append(document.getElementById(`${list}-modules`).content);
}
