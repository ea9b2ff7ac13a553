/** What the server takes for a portrait. */
export const TYPES = ['image/png', 'image/jpeg', 'image/gif'];
const MAX_BYTES = 5 * 1024 * 1024;

/** @param {Blob} file @returns {'type' | 'size' | null} what is wrong with it, before it is sent */
export function faultOf(file) {
  if (!TYPES.includes(file.type)) return 'type';
  return file.size > MAX_BYTES ? 'size' : null;
}
