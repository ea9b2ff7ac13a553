const ROUNDS = 3;

/**
 * How far a room's log is known: up to `at` no change was missed. While it catches up, what comes live is no hole:
 * its unbroken run is kept in mind and joined on at the end.
 */
export class Position {
  /** @type {{from: number, to: number} | null} */
  #run = null;
  #rounds = 0;
  /** @type {number | null} where the next part of the answer that is awaited begins */
  #awaited = null;

  at;
  catching = false;

  constructor(at) {
    this.at = at;
  }

  /**
   * A change has come live, or all changes after `since` up to one.
   *
   * @returns {boolean} whether a hole was found, of which the server must be asked
   */
  live(revision, since = revision - 1) {
    if (this.catching) {
      this.#prolong(since, revision);
      return false;
    }
    if (revision <= this.at) return false;
    if (since <= this.at) {
      this.at = revision;
      return false;
    }
    this.begin();
    this.#prolong(since, revision);
    return true;
  }

  /** From here on holes are not looked for. */
  begin() {
    this.catching = true;
    this.#awaited = null;
  }

  /** @returns {number} from where the server is asked now: an answer to an older question is none any more */
  ask() {
    this.begin();
    this.#awaited = this.at;
    return this.at;
  }

  /** Whether changes that begin after that revision are the answer, or its next part. */
  awaits(since) {
    return this.#awaited === since;
  }

  /**
   * What was awaited has come, up to a revision.
   *
   * @returns {'more' | 'apart' | 'done' | 'lost'} `apart`: what came live begins beyond what was told, so the server must
   *   be asked once more; `lost`: that did not help
   */
  reached(revision, more) {
    this.at = Math.max(this.at, revision);
    this.#awaited = more ? revision : null;
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

  #prolong(since, revision) {
    const run = this.#run;
    if (run && revision <= run.to) return;
    const from = run && since <= run.to ? Math.min(run.from, since + 1) : since + 1;
    this.#run = { from, to: revision };
  }

  #end() {
    this.catching = false;
    this.#awaited = null;
    this.#run = null;
    this.#rounds = 0;
  }
}
