import { api } from './parley.js';

const KEY = 'parley.renewed';
const RELOAD_INTERVAL_MS = 30_000;

/**
 * Runs an `import()`. If it fails although the server responds, the page is older than the server and is reloaded;
 * drafts and outbox survive that. Reloads at most once in 30 seconds.
 *
 * @param {() => Promise<unknown>} load
 * @returns {Promise<boolean>} whether the module was loaded
 */
export async function importOrReload(load) {
  try {
    await load();
    return true;
  } catch {
    if (await serverResponds() && Date.now() - Number(sessionStorage.getItem(KEY)) > RELOAD_INTERVAL_MS) {
      sessionStorage.setItem(KEY, String(Date.now()));
      location.reload();
    }
    return false;
  }
}

const serverResponds = () => api.workspace().then(() => true, () => false);

/** Preloads all modules of a list in index.html at once, not layer by layer as they are imported. */
export function preloadModules(list) {
  document.head.append(document.getElementById(`${list}-modules`).content);
}
