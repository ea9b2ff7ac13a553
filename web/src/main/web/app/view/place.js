/** How much of a row has to be in sight for it to count as seen, in CSS pixels. */
const GLIMPSE_PX = 32;

/**
 * Where the texts in sight stand, to put them back after rows have come or gone above them: not the rows, of which
 * the first one loses its author's name when more of the same author comes before it.
 */
export class Place {
  #anchors = [];

  note(scroller) {
    const edge = scroller.getBoundingClientRect();
    this.#anchors = [...scroller.querySelectorAll('li.msg')]
      .map((row) => ({ row, key: row.dataset.key, place: textOf(row) }))
      .filter(({ place }) => place.bottom > edge.top && place.top < edge.bottom);
  }

  forget() {
    this.#anchors = [];
  }

  restore(scroller) {
    const anchor = this.#anchors.find(({ row, key }) => row.isConnected && row.dataset.key === key);
    this.#anchors = [];
    if (anchor) scroller.scrollTop += textOf(anchor.row).top - anchor.place.top;
  }
}

const textOf = (row) => (row.querySelector('.txt') ?? row).getBoundingClientRect();

/** Scrolls the log alone: `scrollIntoView` would move the page around it too. */
export function bring(scroller, row, share = 0.5) {
  const edge = scroller.getBoundingClientRect();
  const { top, height } = row.getBoundingClientRect();
  scroller.scrollTop += top - edge.top - Math.max(0, (edge.height - height) * share);
}

/** Scrolls no further than it takes to see the row. */
export function reveal(scroller, row) {
  const edge = scroller.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  if (top < edge.top) scroller.scrollTop += top - edge.top;
  else if (bottom > edge.bottom) scroller.scrollTop += Math.min(bottom - edge.bottom, top - edge.top);
}

/** @returns {HTMLElement | undefined} the lowest message in sight */
export function lowestInSight(scroller) {
  const edge = scroller.getBoundingClientRect();
  if (edge.height === 0) return undefined;
  return [...scroller.querySelectorAll('li.msg[data-seq]')].findLast((row) => {
    const { top, bottom, height } = row.getBoundingClientRect();
    return Math.min(bottom, edge.bottom) - Math.max(top, edge.top) >= Math.min(height, GLIMPSE_PX);
  });
}

/** @returns {number} how far the foot of a row lies below that of the log, in CSS pixels */
export const depthOf = (scroller, row) => row.getBoundingClientRect().bottom - scroller.getBoundingClientRect().bottom;
