/** The image types that the server accepts. */
export const TYPES = ['image/png', 'image/jpeg', 'image/gif'];
const MAX_BYTES = 5 * 1024 * 1024;

/** @param {Blob} file @returns {'type' | 'size' | null} why the server would refuse it */
export function fileError(file) {
  if (!TYPES.includes(file.type)) return 'type';
  return file.size > MAX_BYTES ? 'size' : null;
}
