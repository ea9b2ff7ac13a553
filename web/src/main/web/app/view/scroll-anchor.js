/** A row counts as visible if at least so many CSS pixels of it are in view. */
const MIN_VISIBLE_PX = 32;

/**
 * Keeps the reading position when rows above it come or go. Remembers message texts rather than rows, because a row loses
 * its author line when older messages of the same author are loaded.
 */
export class ScrollAnchor {
  #anchors = [];

  capture(scroller) {
    const edge = scroller.getBoundingClientRect();
    this.#anchors = [...scroller.querySelectorAll('li.message')]
      .map((row) => ({ row, key: row.dataset.key, rect: textOf(row) }))
      .filter(({ rect }) => rect.bottom > edge.top && rect.top < edge.bottom);
  }

  clear() {
    this.#anchors = [];
  }

  restore(scroller) {
    const anchor = this.#anchors.find(({ row, key }) => row.isConnected && row.dataset.key === key);
    this.#anchors = [];
    if (anchor) scroller.scrollTop += textOf(anchor.row).top - anchor.rect.top;
  }
}

const textOf = (row) => (row.querySelector('.message-text') ?? row).getBoundingClientRect();

/** Scrolls only the log: `scrollIntoView` would scroll the page too. */
export function scrollToRow(scroller, row, share = 0.5) {
  const edge = scroller.getBoundingClientRect();
  const { top, height } = row.getBoundingClientRect();
  scroller.scrollTop += top - edge.top - Math.max(0, (edge.height - height) * share);
}

/** Scrolls as little as necessary to show the row. */
export function scrollIntoLog(scroller, row) {
  const edge = scroller.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  if (top < edge.top) scroller.scrollTop += top - edge.top;
  else if (bottom > edge.bottom) scroller.scrollTop += Math.min(bottom - edge.bottom, top - edge.top);
}

/** @returns {HTMLElement | undefined} the lowest visible message */
export function lowestVisibleRow(scroller) {
  const edge = scroller.getBoundingClientRect();
  if (edge.height === 0) return undefined;
  return [...scroller.querySelectorAll('li.message[data-seq]')].findLast((row) => {
    const { top, bottom, height } = row.getBoundingClientRect();
    return Math.min(bottom, edge.bottom) - Math.max(top, edge.top) >= Math.min(height, MIN_VISIBLE_PX);
  });
}

/** @returns {number} how far the bottom of a row lies below the bottom of the log, in CSS pixels */
export const bottomOffset = (scroller, row) => row.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom;
