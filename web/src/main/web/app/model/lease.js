const VALID_MS = 6_000;
const LOOK_MS = 2_000;
/** Two tabs may write their note at the same moment: who reads their own a little later has it. */
const PROOF_MS = 100;

/**
 * Takes turns as {@link import('./turn.js').Turn} does where there are no locks, which pages over plain HTTP do not have: by
 * a note in the storage that all tabs share, renewed for as long as its tab lives. Two may hold it for a moment after one was
 * asleep; a message is stored once all the same.
 */
export class Lease {
  #storage;
  #name;
  #clock;
  #id;
  #timer = null;
  #held = false;

  /**
   * @param {Storage} storage
   * @param {string} name
   * @param {{now: () => number, setTimeout: Function, clearTimeout: Function}} clock
   * @param {string} id of this tab
   */
  constructor(storage, name, clock, id) {
    this.#storage = storage;
    this.#name = name;
    this.#clock = clock;
    this.#id = id;
  }

  take(then, lost = () => {}) {
    if (this.#timer === null) this.#look(then, lost);
  }

  release() {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = null;
    this.#held = false;
    if (this.#note.id === this.#id) this.#storage.removeItem(this.#name);
  }

  #look(then, lost) {
    const { id, until } = this.#note;
    const isMine = id === this.#id;
    const had = this.#held;
    this.#held = isMine;
    const tries = !isMine && until <= this.#clock.now();
    if (isMine || tries) this.#write();
    this.#timer = this.#clock.setTimeout(() => this.#look(then, lost), tries ? PROOF_MS : LOOK_MS);
    if (isMine && !had) then();
    if (!isMine && had) lost();
  }

  /** A full store has no place for a note: then the others have none either, and nobody's turn comes until there is. */
  #write() {
    try {
      this.#storage.setItem(this.#name, JSON.stringify({ id: this.#id, until: this.#clock.now() + VALID_MS }));
    } catch {
      this.#storage.removeItem(this.#name);
    }
  }

  get #note() {
    return JSON.parse(this.#storage.getItem(this.#name) ?? '{"until":0}');
  }
}
