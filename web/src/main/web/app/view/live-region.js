import { t } from '../parley.js';
import { displayName } from './user.js';

const INTERVAL_MS = 1_000;
const LENGTH = 300;

/** Announces new messages to screen readers: politely, at most once a second, several as a number. */
export class LiveRegion {
  #rows = [];
  #timer = null;

  /** @param {(text: string) => void} speak */
  constructor(speak) {
    this.setText = speak;
  }

  announce(row) {
    this.#rows.push(row);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const rows = this.#rows.splice(0);
      this.setText(rows.length > 1
        ? t('log.new', { count: rows.length })
        : t('log.announced', { name: displayName(rows[0].user_id, rows[0].username), text: (rows[0].content ?? '').slice(0, LENGTH) }));
    }, INTERVAL_MS);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = null;
  }
}
