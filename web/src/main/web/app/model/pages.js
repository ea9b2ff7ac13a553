import { Lane } from './lane.js';
import { Replies } from './replies.js';
import { PAGE, Timeline } from './timeline.js';

/** The loaded rows of a room: pages of its history, kept as current as its log, without a hole between the first and the last. */
export class Pages {
  #log;
  #api;
  /** One page at a time, so that they are applied in the order they were asked for. */
  #lane = new Lane();
  /** What came while something was read over HTTP, which may be older. */
  #meanwhile = [];
  #reads = 0;
  /** New rows that wait until nothing is missing before them. */
  #held = new Map();
  #replies = new Replies((id) => this.#read(() => this.#api.message(this.#log.id, id), (row) => this.#replies.keep([row])));
  /** Grows when all rows are dropped: a page that was asked for before is void. */
  #generation = 0;

  timeline = new Timeline();
  /** The last page could not be had. */
  stalled = false;

  /** A row has come that was not there, after all others. */
  onNext = (_row) => {};
  /** The room is not one's own to read. */
  onRefused = () => {};
  onChanged = () => {};
  /** The newest rows are the ones being looked at. */
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
    return this.#lane.busy;
  }

  /** Whether a change that is missed would be missed here. */
  get needsChanges() {
    return this.timeline.loaded || this.#reads > 0;
  }

  covers(seq) {
    const { rows, first, last } = this.timeline;
    return rows.length > 0 && seq >= first && seq <= last;
  }

  /** @returns {any} as {@link Replies#find} */
  find(id) {
    return this.timeline.find(id) ?? this.#replies.find(id);
  }

  // Loading

  /** @param {() => Promise<void>} task what it fails at is told by `stalled` */
  async load(task) {
    const done = this.#lane.run(() => this.#attempt(task));
    this.onChanged();
    await done;
    this.onChanged();
  }

  newest() {
    return this.#page({ limit: PAGE }, (page) => this.timeline.reset(page));
  }

  around(seq) {
    return this.#page({ around: seq, limit: PAGE }, (page) => {
      if (page.messages.length > 0) this.timeline.around(page);
    });
  }

  older() {
    if (this.fetching || !this.timeline.hasOlder) return;
    this.load(() => this.#page({ before: this.timeline.first, limit: PAGE }, (page) => this.timeline.older(page)));
  }

  newer() {
    if (this.fetching || !this.timeline.hasNewer) return;
    this.load(() => this.#page({ after: this.timeline.last, limit: PAGE }, (page) => this.timeline.newer(page)));
  }

  #page(where, apply) {
    return this.#read(() => this.#api.messages(this.#log.id, where), (page, known) => {
      apply(page);
      this.#replies.keep(page.replied ?? []);
      if (page.revision < known) this.#log.rewind(page.revision);
    });
  }

  async #attempt(task) {
    try {
      await task();
      this.stalled = false;
    } catch (problem) {
      this.stalled = true;
      if (problem.status === undefined) throw problem;
      if (problem.status === 404 || problem.status === 403) this.onRefused();
    }
  }

  /** What comes live meanwhile is applied again after it, so that an older answer hides nothing newer. */
  async #read(ask, apply) {
    const generation = this.#generation;
    const known = this.#log.position.at;
    this.#reads++;
    try {
      const answer = await ask();
      if (generation !== this.#generation) return answer;
      apply(answer, known);
      for (const row of bySeq(this.#meanwhile)) this.#show(row);
      return answer;
    } finally {
      if (--this.#reads === 0) this.#meanwhile = [];
      this.onChanged();
    }
  }

  // What the log tells

  take(row) {
    if (this.#reads > 0) this.#meanwhile.push(row);
    this.#show(row);
    this.onChanged();
  }

  /** Nothing is missing any more. */
  settle() {
    const rows = bySeq(this.#held.values());
    this.#held.clear();
    for (const row of rows) this.#show(row);
    this.#replies.retry();
    this.onChanged();
  }

  drop() {
    this.#generation++;
    this.#held.clear();
    this.#meanwhile = [];
    this.#replies.clear();
    this.timeline.clear();
  }

  #show(row) {
    this.#replies.take(row);
    if (this.timeline.has(row.id)) this.timeline.change(row);
    else if (this.timeline.loaded && row.seq > this.timeline.last) this.#next(row);
  }

  /** The list has no holes: a row beyond one waits, also one that was the last thing heard before the connection was lost. */
  #next(row) {
    const { catching, at } = this.#log.position;
    if (catching || row.revision > at) return this.#hold(row);
    this.timeline.append(row, this.isPinned());
    this.onNext(row);
  }

  #hold(row) {
    const known = this.#held.get(row.id);
    if (!known || row.revision > known.revision) this.#held.set(row.id, row);
  }
}

/** Changes come by revision: a row that follows another may have come before it. */
const bySeq = (rows) => [...rows].sort((one, other) => one.seq - other.seq);
