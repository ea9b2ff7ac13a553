/**
 * Copies text. Falls back to `execCommand` on plain HTTP, where there is no Clipboard API.
 *
 * @param {string} text
 * @returns {Promise<boolean>} whether the browser allowed it
 */
export async function copyToClipboard(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text).then(() => true, () => false);
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  // A modal dialog makes everything outside of it unselectable.
  ([...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body).append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}
