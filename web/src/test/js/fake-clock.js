/** A clock that only moves when a test advances it. */
export class FakeClock {
  #now = 0;
  #next = 1;
  #timers = new Map();

  now = () => this.#now;
  setTimeout = (then, ms) => {
    this.#timers.set(this.#next, { at: this.#now + ms, then });
    return this.#next++;
  };
  clearTimeout = (timer) => { this.#timers.delete(timer); };

  get pendingTimers() {
    return this.#timers.size;
  }

  async advance(ms) {
    const until = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter(([, timer]) => timer.at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      this.#timers.delete(due[0]);
      this.#now = due[1].at;
      due[1].then();
      await flushTasks();
    }
    this.#now = until;
  }
}

/** Runs all pending microtasks and immediates. */
export const flushTasks = () => new Promise((done) => { setImmediate(done); });
