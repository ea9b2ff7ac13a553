/** Runs one task at a time, in the order they were given. */
export class Lane {
  #last = Promise.resolve();
  #waiting = 0;

  get busy() {
    return this.#waiting > 0;
  }

  /** @param {() => Promise<void>} task what it throws is its giver's, and stops nobody behind it */
  run(task) {
    this.#waiting++;
    const done = this.#last.then(task).finally(() => this.#waiting--);
    this.#last = done.catch(() => {});
    return done;
  }
}
