import { router } from '../parley.js';

/** Opens a link in this page on a plain click; clicks with a modifier are left to the browser. */
export function navigate(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return;
  event.preventDefault();
  router.go(new URL(event.currentTarget.href).pathname);
}

/** Whether the address is a room or message of this server. */
export const isInternalLink = (href) => href.startsWith(`${location.origin}/r/`);
