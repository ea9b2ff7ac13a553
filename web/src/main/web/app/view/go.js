import { router } from '../parley.js';

/** A plain click on a link to the page itself stays in it; with a modifier it is the browser's. */
export function goThere(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  router.go(new URL(event.currentTarget.href).pathname);
}

/** Whether an address is one of the rooms, or messages, of this server. */
export const isOurs = (href) => href.startsWith(`${location.origin}/r/`);
