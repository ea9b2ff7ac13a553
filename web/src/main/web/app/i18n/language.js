import { Observable } from '../model/observable.js';

export const LANGUAGES = ['en', 'pl'];
const KEY = 'parley.language';
const UNRULY = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The language of the page: its words, and how it writes numbers and dates. */
export class Language extends Observable {
  #words = {};
  #plurals;
  /** What there is to say, by the folder that it is in: the part that every page needs, and what was asked for since. */
  #books = ['.'];
  #loading = null;

  code = 'en';
  locale = 'en';

  constructor(storage, preferred) {
    super();
    this.storage = storage;
    this.preferred = preferred;
  }

  /** The chosen one, else the first of the browser's that there is. */
  get wanted() {
    const chosen = this.storage.getItem(KEY);
    if (LANGUAGES.includes(chosen)) return chosen;
    return this.preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => LANGUAGES.includes(code)) ?? 'en';
  }

  async load(code = this.wanted) {
    const load = { code };
    this.#loading = load;
    const books = await Promise.all(this.#books.map((book) => import(`./${book}/${code}.js`)));
    // Another choice, or another book, was asked for meanwhile: that one has it all.
    if (load === this.#loading) this.use(code, Object.assign({}, ...books.map(({ words }) => words)));
  }

  /** Fetches what only a part of the page says, in this language and from then on in any other. @param {'entrance' | 'office' | 'places'} book */
  async learn(book) {
    if (this.#books.includes(book)) return;
    const code = this.#loading?.code ?? this.code;
    const { words } = await import(`./${book}/${code}.js`);
    this.#books.push(book);
    if (code === this.code && code === this.#loading?.code) this.use(code, { ...this.#words, ...words });
    else await this.load(this.#loading.code);
  }

  async choose(code) {
    this.storage.setItem(KEY, code);
    await this.load(code);
  }

  use(code, words) {
    this.code = code;
    this.locale = this.preferred.find((tag) => tag.slice(0, 2).toLowerCase() === code) ?? code;
    this.#words = words;
    this.#plurals = new Intl.PluralRules(code);
    this.changed();
  }

  has(key) {
    return key in this.#words;
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} values for the `{names}` in the text; `count` picks the plural form
   */
  t(key, values = {}) {
    let text = this.#words[key] ?? key;
    if (typeof text === 'object') text = text[this.#plurals.select(Number(values.count))] ?? text.other;
    return text.replace(/\{(\w+)\}/g, (_, name) => this.#spell(values[name]));
  }

  #spell(value) {
    if (typeof value === 'number') return new Intl.NumberFormat(this.locale).format(value);
    const text = String(value ?? '');
    // A name that runs the other way must not turn the sentence around it.
    return UNRULY.test(text) ? `\u2068${text}\u2069` : text;
  }
}
