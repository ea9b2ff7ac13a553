import { t } from '../parley.js';
import { nameOf } from './person.js';

const SPEAK_MS = 1_000;
const LENGTH = 300;

/** Puts what others say into words for a screen reader: politely, at most once a second, many at once as a number. */
export class Speaker {
  #news = [];
  #timer = null;

  /** @param {(text: string) => void} speak */
  constructor(speak) {
    this.speak = speak;
  }

  say(row) {
    this.#news.push(row);
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const news = this.#news.splice(0);
      this.speak(news.length > 1
        ? t('log.new', { count: news.length })
        : t('log.announced', { name: nameOf(news[0].user_id, news[0].username), text: (news[0].content ?? '').slice(0, LENGTH) }));
    }, SPEAK_MS);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = null;
  }
}
