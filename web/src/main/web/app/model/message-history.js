import { SerialQueue } from './serial-queue.js';
import { ReplyCache } from './reply-cache.js';
import { PAGE, Timeline } from './timeline.js';

/** The loaded rows of a room: contiguous pages of its history, kept as current as its log. */
export class MessageHistory {
  #log;
  #api;
  /** Loads one page at a time, so that pages are applied in the order of the requests. */
  #queue = new SerialQueue();
  /** Live rows that arrived during an HTTP read, whose response may be older. */
  #receivedDuringRead = [];
  #reads = 0;
  /** New rows that wait until the gap before them is filled. */
  #waiting = new Map();
  #replies = new ReplyCache((id) => this.#read(() => this.#api.message(this.#log.id, id), (row) => this.#replies.add([row])));
  /** Grows with each reset: responses to requests made before it are discarded. */
  #generation = 0;

  timeline = new Timeline();
  /** The last page could not be loaded. */
  stalled = false;

  /** Called when a new row was appended. */
  onAppend = (_row) => {};
  /** Called when the server refuses access to the room. */
  onRefused = () => {};
  onChanged = () => {};
  /** Whether the newest rows are in view. */
  isPinned = () => true;

  /**
   * @param {import('./room-log.js').RoomLog} log
   * @param {import('./api.js').Api} api
   */
  constructor(log, api) {
    this.#log = log;
    this.#api = api;
  }

  get fetching() {
    return this.#queue.busy;
  }

  /** Whether missing a change would matter here. */
  get needsChanges() {
    return this.timeline.loaded || this.#reads > 0;
  }

  isLoaded(seq) {
    const { rows, first, last } = this.timeline;
    return rows.length > 0 && seq >= first && seq <= last;
  }

  /** @returns {any} as {@link ReplyCache#get} */
  find(id) {
    return this.timeline.find(id) ?? this.#replies.get(id);
  }

  // Loading

  /** @param {() => Promise<void>} task sets `stalled` if it fails */
  async enqueue(task) {
    const done = this.#queue.run(() => this.#run(task));
    this.onChanged();
    await done;
    this.onChanged();
  }

  loadNewest() {
    return this.#loadPage({ limit: PAGE }, (page) => this.timeline.reset(page));
  }

  loadAround(seq) {
    return this.#loadPage({ around: seq, limit: PAGE }, (page) => {
      if (page.messages.length > 0) this.timeline.resetAround(page);
    });
  }

  loadOlder() {
    if (this.fetching || !this.timeline.hasOlder) return;
    this.enqueue(() => this.#loadPage({ before: this.timeline.first, limit: PAGE }, (page) => this.timeline.prepend(page)));
  }

  loadNewer() {
    if (this.fetching || !this.timeline.hasNewer) return;
    this.enqueue(() => this.#loadPage({ after: this.timeline.last, limit: PAGE }, (page) => this.timeline.appendPage(page)));
  }

  #loadPage(where, apply) {
    return this.#read(() => this.#api.messages(this.#log.id, where), (page, known) => {
      apply(page);
      this.#replies.add(page.replied ?? []);
      if (page.revision < known) this.#log.rewind(page.revision);
    });
  }

  async #run(task) {
    try {
      await task();
      this.stalled = false;
    } catch (problem) {
      this.stalled = true;
      if (problem.status === undefined) throw problem;
      if (problem.status === 404 || problem.status === 403) this.onRefused();
    }
  }

  /** Applies live rows again after the response, so that an older response hides nothing newer. */
  async #read(fetch, apply) {
    const generation = this.#generation;
    const known = this.#log.cursor.revision;
    this.#reads++;
    try {
      const response = await fetch();
      if (generation !== this.#generation) return response;
      apply(response, known);
      for (const row of bySeq(this.#receivedDuringRead)) this.#apply(row);
      return response;
    } finally {
      if (--this.#reads === 0) this.#receivedDuringRead = [];
      this.onChanged();
    }
  }

  // Log listener

  applyRow(row) {
    if (this.#reads > 0) this.#receivedDuringRead.push(row);
    this.#apply(row);
    this.onChanged();
  }

  /** No change is missing any more. */
  onCaughtUp() {
    const rows = bySeq(this.#waiting.values());
    this.#waiting.clear();
    for (const row of rows) this.#apply(row);
    this.#replies.allowRetry();
    this.onChanged();
  }

  reset() {
    this.#generation++;
    this.#waiting.clear();
    this.#receivedDuringRead = [];
    this.#replies.clear();
    this.timeline.clear();
  }

  #apply(row) {
    this.#replies.update(row);
    if (this.timeline.has(row.id)) this.timeline.update(row);
    else if (this.timeline.loaded && row.seq > this.timeline.last) this.#append(row);
  }

  /** Keeps the list contiguous: a row beyond a gap waits, even if it was the last one before the connection was lost. */
  #append(row) {
    const { isCatchingUp, revision } = this.#log.cursor;
    if (isCatchingUp || row.revision > revision) return this.#wait(row);
    this.timeline.append(row, this.isPinned());
    this.onAppend(row);
  }

  #wait(row) {
    const known = this.#waiting.get(row.id);
    if (!known || row.revision > known.revision) this.#waiting.set(row.id, row);
  }
}

/** Changes come by revision, so a row may come before the one it follows. */
const bySeq = (rows) => [...rows].sort((one, other) => one.seq - other.seq);
