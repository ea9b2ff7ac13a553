import { breakLine, isInCodeBlock, linkSelection, toggle } from '../model/text-editing.js';

const SHORTCUTS = { b: '**', i: '_', e: '`' };
const FORMATS = /<(?:strong|b|em|i|s|del|strike|code|pre|a|ul|ol|blockquote|h[1-6])[\s>]/i;

/**
 * Handles a key of a field for formatted text: shortcuts, and line breaks in lists and code.
 *
 * @param {KeyboardEvent} event
 * @returns {boolean} whether it was handled
 */
export function onFormattingKey(event) {
  const field = event.target;
  const change = changeFor(event, selectedIn(field));
  if (!change) return false;
  event.preventDefault();
  apply(field, change);
  return true;
}

function changeFor(event, selected) {
  const command = (event.ctrlKey || event.metaKey) && !event.altKey;
  const key = event.key.toLowerCase();
  if (command && event.shiftKey && key === 'x') return toggle(selected, '~~');
  if (command && !event.shiftKey && SHORTCUTS[key]) return toggle(selected, SHORTCUTS[key]);
  if (event.key !== 'Enter' || command) return null;
  if (isInCodeBlock(selected.text, selected.start)) return replacement(selected, '\n');
  const change = event.shiftKey ? breakLine(selected) : null;
  return change?.insert === '\n' ? null : change; // the browser does that
}

/**
 * Handles what is pasted into a field for formatted text: an address over a selection becomes its link, and rich text
 * formatted text.
 *
 * @param {ClipboardEvent} event
 */
export async function onFormattingPaste(event) {
  const field = event.target;
  const plain = event.clipboardData.getData('text/plain');
  const html = event.clipboardData.getData('text/html');
  const link = linkSelection(selectedIn(field), plain);
  if (!link && !FORMATS.test(html)) return;
  event.preventDefault();
  if (link) return apply(field, link);
  const formatted = await import('./rich-text.js').then(({ formattedTextOf }) => formattedTextOf(html)).catch(() => plain);
  return apply(field, replacement(selectedIn(field), formatted || plain));
}

const selectedIn = ({ value, selectionStart, selectionEnd }) => ({ text: value, start: selectionStart, end: selectionEnd });

const replacement = ({ start, end }, insert) => ({ from: start, to: end, insert, start: start + insert.length, end: start + insert.length });

/** `execCommand` keeps the change in the history of the field, so that it can be undone. */
function apply(field, { from, to, insert, start, end }) {
  field.setSelectionRange(from, to);
  if (!document.execCommand(insert ? 'insertText' : 'delete', false, insert)) {
    field.setRangeText(insert, from, to, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  field.setSelectionRange(start, end);
}
