const MAX_ROUNDS = 3;

/**
 * How far a room's log is known: no change up to `revision` was missed. During a catch-up, live changes are not gaps;
 * their last contiguous run is remembered and appended at the end.
 */
export class LogCursor {
  /** @type {{from: number, to: number} | null} */
  #run = null;
  #rounds = 0;
  /** @type {number | null} the revision at which the next part of the expected answer begins */
  #awaited = null;

  revision;
  isCatchingUp = false;

  constructor(at) {
    this.revision = at;
  }

  /**
   * A live change arrived, or all changes after `since` up to `revision`.
   *
   * @returns {boolean} whether there is a gap, so that the changes must be requested
   */
  advance(revision, since = revision - 1) {
    if (this.isCatchingUp) {
      this.#extendRun(since, revision);
      return false;
    }
    if (revision <= this.revision) return false;
    if (since <= this.revision) {
      this.revision = revision;
      return false;
    }
    this.startCatchUp();
    this.#extendRun(since, revision);
    return true;
  }

  /** Stops looking for gaps until the catch-up is complete. */
  startCatchUp() {
    this.isCatchingUp = true;
    this.#awaited = null;
  }

  /** @returns {number} the revision to request changes from; answers to older requests no longer count */
  requestFrom() {
    this.startCatchUp();
    this.#awaited = this.revision;
    return this.revision;
  }

  /** Whether changes after that revision are the expected answer, or its next part. */
  awaits(since) {
    return this.#awaited === since;
  }

  /**
   * Takes a part of the expected answer, up to a revision.
   *
   * @returns {'more' | 'gap' | 'done' | 'failed'} `gap`: the live changes begin beyond the answer, so the server must be
   *   asked once more; `failed`: that did not help
   */
  applyPart(revision, more) {
    this.revision = Math.max(this.revision, revision);
    this.#awaited = more ? revision : null;
    if (more) return 'more';
    const run = this.#run;
    const hasGap = run !== null && run.from > this.revision + 1;
    if (hasGap && ++this.#rounds < MAX_ROUNDS) return 'gap';
    if (run) this.revision = Math.max(this.revision, run.to);
    this.#finish();
    return hasGap ? 'failed' : 'done';
  }

  /** Jumps to a revision and ends the catch-up. */
  moveTo(revision) {
    this.revision = revision;
    this.#finish();
  }

  /** The connection is lost: live changes beyond `revision` will be sent again. */
  reset() {
    this.#finish();
  }

  #extendRun(since, revision) {
    const run = this.#run;
    if (run && revision <= run.to) return;
    const from = run && since <= run.to ? Math.min(run.from, since + 1) : since + 1;
    this.#run = { from, to: revision };
  }

  #finish() {
    this.isCatchingUp = false;
    this.#awaited = null;
    this.#run = null;
    this.#rounds = 0;
  }
}
