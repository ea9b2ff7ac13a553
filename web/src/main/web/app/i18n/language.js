import { Observable } from '../model/observable.js';

export const LANGUAGES = ['en', 'pl'];
const KEY = 'parley.language';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** The user interface language: translations, plural rules and number formats. */
export class Language extends Observable {
  #catalog = {};
  #plurals;
  /** The folders whose catalogs are loaded: `.` for every page, the others on demand. */
  #namespaces = ['.'];
  #loading = null;

  code = 'en';
  locale = 'en';

  constructor(storage, preferred) {
    super();
    this.storage = storage;
    this.preferred = preferred;
  }

  /** The language chosen in this browser, else the first supported one of the browser's preferences. */
  get preferredCode() {
    const chosen = this.storage.getItem(KEY);
    if (LANGUAGES.includes(chosen)) return chosen;
    return this.preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find((code) => LANGUAGES.includes(code)) ?? 'en';
  }

  async load(code = this.preferredCode) {
    const load = { code };
    this.#loading = load;
    const catalogs = await Promise.all(this.#namespaces.map((namespace) => import(`./${namespace}/${code}.js`)));
    // If another language or namespace was requested in the meantime, that request loads everything.
    if (load === this.#loading) this.use(code, Object.assign({}, ...catalogs.map(({ catalog }) => catalog)));
  }

  /** Loads the catalog of a part of the page, for the current and any later language. @param {'join-reset' | 'account-admin' | 'room-dialogs'} namespace */
  async loadNamespace(namespace) {
    if (this.#namespaces.includes(namespace)) return;
    const code = this.#loading?.code ?? this.code;
    const { catalog } = await import(`./${namespace}/${code}.js`);
    this.#namespaces.push(namespace);
    if (code === this.code && code === this.#loading?.code) this.use(code, { ...this.#catalog, ...catalog });
    else await this.load(this.#loading.code);
  }

  async choose(code) {
    this.storage.setItem(KEY, code);
    await this.load(code);
  }

  use(code, catalog) {
    this.code = code;
    this.locale = this.preferred.find((tag) => tag.slice(0, 2).toLowerCase() === code) ?? code;
    this.#catalog = catalog;
    this.#plurals = new Intl.PluralRules(code);
    this.notify();
  }

  has(key) {
    return key in this.#catalog;
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} values replace the `{names}` in the text; `count` selects the plural form
   */
  t(key, values = {}) {
    let text = this.#catalog[key] ?? key;
    if (typeof text === 'object') text = text[this.#plurals.select(Number(values.count))] ?? text.other;
    return text.replace(/\{(\w+)\}/g, (_, name) => this.#formatValue(values[name]));
  }

  #formatValue(value) {
    if (typeof value === 'number') return new Intl.NumberFormat(this.locale).format(value);
    const text = String(value ?? '');
    // Isolates right-to-left values, so that they cannot reorder the sentence around them.
    return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
  }
}
