import { Observable } from './observable.js';

const KEY = 'parley.theme';

/** The colour theme: light, dark, or the system's. */
export class Theme extends Observable {
  #storage;
  #systemDark;

  /** @param {MediaQueryList} systemDark */
  constructor(storage, systemDark) {
    super();
    this.#storage = storage;
    this.#systemDark = systemDark;
    systemDark.addEventListener('change', () => this.notify());
  }

  /** @returns {'system' | 'light' | 'dark'} */
  get choice() {
    const chosen = this.#storage.getItem(KEY);
    return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
  }

  get isDark() {
    return this.choice === 'system' ? this.#systemDark.matches : this.choice === 'dark';
  }

  choose(choice) {
    if (choice === 'system') this.#storage.removeItem(KEY);
    else this.#storage.setItem(KEY, choice);
    this.notify();
  }
}
