const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * Exponential backoff with full jitter, so that clients do not all reconnect at once after a restart.
 *
 * @param {number} attempt 0 for the first
 * @param {() => number} random 0 to 1
 */
export function backoff(attempt, random) {
  return Math.round(random() * Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt));
}
