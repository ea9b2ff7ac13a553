/** Runs asynchronous tasks one at a time, in the order they were added. */
export class SerialQueue {
  #last = Promise.resolve();
  #waiting = 0;

  get busy() {
    return this.#waiting > 0;
  }

  /** @param {() => Promise<void>} task its failure rejects the returned promise and does not stop later tasks */
  run(task) {
    this.#waiting++;
    const done = this.#last.then(task).finally(() => this.#waiting--);
    this.#last = done.catch(() => {});
    return done;
  }
}
