import { Lane } from './lane.js';
import { Observable } from './observable.js';
import { PAGE, Timeline } from './timeline.js';

const CATCH_UP = 200;
const HOLE_MS = 300;

/** One open room: its loaded rows, its socket, and the way back to the present after a break. */
export class Conversation extends Observable {
  #api;
  #clock;
  #outbox;
  /** One fetch at a time, so that pages are applied in the order they were asked for. */
  #lane = new Lane();
  #meanwhile = [];
  #holeTimer = null;
  /** The last of the others' messages that was told of, as a row may come by several ways. */
  #newest = 0;
  #closed = false;

  timeline = new Timeline();
  /** The view says so: the newest row is in sight. */
  pinned = true;
  /** Messages of others that came while the newest were out of sight. */
  unseen = 0;
  /** The last fetch failed; the next connection, or the user, tries again. */
  stalled = false;

  /** Somebody else's message came live. */
  onNews = (_message) => {};
  /** The room is no longer ours to read. */
  onGone = () => {};
  /** The room's own data may have changed. */
  onRoomChanged = () => {};

  /**
   * @param {{roomId: number, userId: number, api: import('./api.js').Api, outbox: import('./outbox.js').Outbox,
   *   connection: import('./connection.js').Connection, clock: {setTimeout: Function, clearTimeout: Function}}} parts
   */
  constructor({ roomId, userId, api, outbox, connection, clock }) {
    super();
    this.roomId = roomId;
    this.userId = userId;
    this.connection = connection;
    this.#api = api;
    this.#outbox = outbox;
    this.#clock = clock;
    connection.onOpen = () => this.#connected();
    connection.onFrame = (frame) => this.#heard(frame);
  }

  open() {
    this.#serially(() => this.#loadNewest());
    this.connection.start();
  }

  close() {
    this.#closed = true;
    this.#clock.clearTimeout(this.#holeTimer);
    this.connection.stop();
  }

  /** Leaves or deletes the room: what the socket would tell of it is known. */
  async away(action) {
    this.connection.stop();
    try {
      await action();
    } catch (problem) {
      this.connection.start();
      throw problem;
    }
  }

  get fetching() {
    return this.#lane.busy;
  }

  /** What the outbox has got stored. */
  sent(message) {
    this.#live(message);
  }

  /** Another source (the room list) knows of rows up to here. */
  noticeHead(seq) {
    if (this.timeline.loaded && !this.timeline.hasNewer && seq > this.timeline.settled) this.catchUp();
  }

  catchUp() {
    return this.#serially(() => (this.timeline.loaded ? this.#loadMissed() : this.#loadNewest()));
  }

  loadOlder() {
    if (this.fetching || !this.timeline.hasOlder) return;
    this.#serially(async () => {
      this.timeline.older(await this.#page({ before: this.timeline.first, limit: PAGE }));
    });
  }

  loadNewer() {
    if (this.fetching || !this.timeline.hasNewer) return;
    this.#serially(async () => {
      this.timeline.newer(await this.#page({ after: this.timeline.last, limit: PAGE }));
    });
  }

  /** Goes to the newest page, wherever the window is. */
  async toPresent() {
    this.pinned = true;
    this.unseen = 0;
    if (this.timeline.hasNewer) await this.#serially(() => this.#loadNewest());
    this.changed();
  }

  look(pinned) {
    const seen = pinned && !this.timeline.hasNewer;
    if (this.pinned === seen && !(seen && this.unseen)) return;
    this.pinned = seen;
    if (seen) this.unseen = 0;
    this.changed();
  }

  async #loadNewest() {
    this.timeline.reset(await this.#page({ limit: PAGE }));
    this.unseen = 0;
  }

  async #loadMissed() {
    if (this.timeline.hasNewer) return;
    const page = await this.#page({ after: this.timeline.settled, limit: CATCH_UP });
    // So much was missed that the present matters more, unless the user is reading further up.
    if (page.has_more && this.pinned) await this.#loadNewest();
    else this.timeline.newer(page);
    // Also the rows that only fill a hole: a plain socket never tells that the room was renamed.
    for (const row of page.messages) this.#arrived(row);
  }

  #page(where) {
    return this.#api.messages(this.roomId, where);
  }

  #connected() {
    this.#outbox.wake();
    this.catchUp();
  }

  #heard(frame) {
    if (frame.type !== 'message' || frame.room_id !== this.roomId) return;
    this.#live(frame);
  }

  /** A page under way may have been read before this row: it is applied again after the page. */
  #live(row) {
    if (this.fetching) this.#meanwhile.push(row);
    if (!this.timeline.loaded) return;
    const isNew = this.timeline.live(row, this.pinned);
    if (row.client_id) this.#outbox.heard(row.client_id);
    if (isNew) this.#arrived(row);
    if (this.timeline.hole) this.#mendSoon();
    this.changed();
  }

  #arrived(row) {
    if (row.client_id) this.#outbox.heard(row.client_id);
    if (row.kind === 'room') this.onRoomChanged();
    if (row.kind || row.user_id === this.userId || row.seq <= this.#newest) return;
    this.#newest = row.seq;
    if (!this.pinned) this.unseen++;
    this.onNews(row);
  }

  /** Rows that never come over a plain socket leave holes, and so does a race: look once it is quiet. */
  #mendSoon() {
    if (this.#closed) return;
    this.#holeTimer ??= this.#clock.setTimeout(() => {
      this.#holeTimer = null;
      if (this.timeline.hole) this.catchUp();
    }, HOLE_MS);
  }

  async #serially(task) {
    const done = this.#lane.run(() => this.#run(task));
    this.changed();
    await done;
    if (!this.fetching) for (const row of this.#meanwhile.splice(0)) this.#live(row);
    if (!this.#closed) this.changed();
  }

  async #run(task) {
    if (this.#closed) return;
    try {
      await task();
      this.stalled = false;
    } catch (problem) {
      this.stalled = true;
      if (problem.status === undefined) throw problem;
      if (problem.status === 404 || problem.status === 403) this.onGone();
    }
  }
}
