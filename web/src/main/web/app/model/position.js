const ROUNDS = 3;

/**
 * How far a room's log is known: up to `at` no change was missed. While it catches up, what comes live is no hole:
 * its unbroken run is kept in mind and joined on at the end.
 */
export class Position {
  /** @type {{from: number, to: number} | null} */
  #run = null;
  #rounds = 0;

  at;
  catching = false;

  constructor(at) {
    this.at = at;
  }

  /** @returns {boolean} whether a hole was found, of which the server must be asked */
  live(revision) {
    if (this.catching) {
      this.#prolong(revision);
      return false;
    }
    if (revision <= this.at) return false;
    if (revision === this.at + 1) {
      this.at = revision;
      return false;
    }
    this.begin();
    this.#prolong(revision);
    return true;
  }

  /** From here on holes are not looked for. */
  begin() {
    this.catching = true;
  }

  /**
   * The changes up to a revision have come.
   *
   * @returns {'more' | 'apart' | 'done' | 'lost'} `apart`: what came live begins beyond what was told, so the server must
   *   be asked once more; `lost`: that did not help
   */
  reached(revision, more) {
    this.at = Math.max(this.at, revision);
    if (more) return 'more';
    const run = this.#run;
    const apart = run !== null && run.from > this.at + 1;
    if (apart && ++this.#rounds < ROUNDS) return 'apart';
    if (run) this.at = Math.max(this.at, run.to);
    this.#end();
    return apart ? 'lost' : 'done';
  }

  /** Is somewhere else now, with nothing to be caught up with. */
  moveTo(revision) {
    this.at = revision;
    this.#end();
  }

  /** The connection is gone; what came live beyond `at` will be told again. */
  lost() {
    this.#end();
  }

  #prolong(revision) {
    if (this.#run && revision <= this.#run.to) return;
    if (this.#run && revision === this.#run.to + 1) this.#run.to = revision;
    else this.#run = { from: revision, to: revision };
  }

  #end() {
    this.catching = false;
    this.#run = null;
    this.#rounds = 0;
  }
}
