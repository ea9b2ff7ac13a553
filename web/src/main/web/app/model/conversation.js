import { Lane } from './lane.js';
import { Observable } from './observable.js';
import { Replies } from './replies.js';
import { isMessage, pendingRow, storedRow } from './rows.js';
import { PAGE, Timeline } from './timeline.js';
import { Wishes } from './wishes.js';

/** With more unread than this, the newest page will not reach back to the first of them. */
const NEAR = 25;

/** One room as it is read: its loaded rows, kept as current as its log, and what one can do to them. */
export class Conversation extends Observable {
  #log;
  #api;
  #outbox;
  #calls;
  #user;
  /** One page at a time, so that they are applied in the order they were asked for. */
  #lane = new Lane();
  /** What came while something was read over HTTP, which may be older. */
  #meanwhile = [];
  #reads = 0;
  /** New rows that wait until nothing is missing before them. */
  #held = new Map();
  #wishes = new Wishes();
  #replies = new Replies((id) => this.#read(() => this.#api.message(this.roomId, id), (row) => this.#replies.keep([row])));
  /** The last of the others' messages that was told of, as a row may come by several ways. */
  #newest = 0;
  /** Grows when all rows are dropped: a page that was asked for before is void. */
  #generation = 0;
  #isOpen = false;
  #leaving = false;
  /** The line of the new ones is below this seq; null: there is none. */
  #lineAfter = null;

  timeline = new Timeline();
  /** The view says so: the newest row is in sight. */
  pinned = true;
  /** Messages of others that came while the newest were out of sight. */
  unseen = 0;
  /** The last fetch failed; the next connection, or the user, tries again. */
  stalled = false;
  /** Where the view is to go at its next turn: `end`, `unread` (the line), `row` (`target`, a seq) or nowhere. */
  landing = '';
  target = 0;
  /** The room is not one's own any more, or not the one that was opened. */
  isGone = false;

  /** Somebody else's message came live. */
  onNews = (_row) => {};
  /** The room is no longer ours to read. */
  onGone = (_reason) => {};

  /**
   * @param {{log: import('./room-log.js').RoomLog, user: {id: number, username: string}, api: import('./api.js').Api,
   *   outbox: import('./outbox.js').Outbox, calls: import('./calls.js').Calls, connection: import('./connection.js').Connection}} parts
   */
  constructor({ log, user, api, outbox, calls, connection }) {
    super();
    this.#log = log;
    this.#user = user;
    this.#api = api;
    this.#outbox = outbox;
    this.#calls = calls;
    this.connection = connection;
    this.roomId = log.id;
    this.userId = user.id;
    log.reader = this;
  }

  /** Somebody looks at the room; what is loaded from the last time is shown at once. */
  open() {
    this.#isOpen = true;
    this.#log.unread.held = false;
    this.#lineAfter = null;
    this.renewLine();
    if (!this.timeline.loaded) this.#load(() => this.#loadFirst());
    else if (this.#lineAfter !== null && !this.firstUnreadSeq) this.#load(() => this.#loadFirst());
    else this.#land(this.firstUnreadSeq ? 'unread' : this.pinned ? 'end' : '');
  }

  close() {
    this.#isOpen = false;
    this.onNews = () => {};
    this.onGone = () => {};
  }

  /** Its rows are not kept any longer. */
  leave() {
    this.close();
    if (this.#log.reader === this) this.#log.reader = null;
  }

  /** Leaves or deletes the room: that it is gone is no news then. */
  async away(action) {
    this.#leaving = true;
    try {
      await action();
    } finally {
      this.#leaving = false;
    }
  }

  get fetching() {
    return this.#lane.busy;
  }

  /** What is to be drawn, in order: the rows, then what is not sent yet. */
  get rows() {
    const stored = this.timeline.rows.map((row) => this.#wishes.on(storedRow(row, this.userId), this.userId));
    if (this.timeline.hasNewer) return stored;
    const arrived = new Set(this.timeline.rows.filter(({ user_id }) => user_id === this.userId).map(({ client_id }) => client_id));
    const pending = this.#outbox.of(this.roomId).filter(({ clientId }) => !arrived.has(clientId));
    return [...stored, ...pending.map((entry) => pendingRow(entry, this.#user))];
  }

  get lastOwn() {
    return this.rows.findLast((row) => row.mine && isMessage(row));
  }

  /** The row that is replied to; `null` while it is asked for, `undefined` where there is none. */
  repliedTo({ replyTo }) {
    if (!replyTo) return undefined;
    const row = this.timeline.find(replyTo) ?? this.#replies.find(replyTo);
    return row && storedRow(row, this.userId);
  }

  // The line of the new ones

  /** The seq of the row that the line is drawn above, or 0. */
  get firstUnreadSeq() {
    if (this.#lineAfter === null) return 0;
    const { rows, hasOlder } = this.timeline;
    if (rows.length === 0 || (hasOlder && rows[0].seq > this.#lineAfter + 1)) return 0;
    return rows.find((row) => row.seq > this.#lineAfter && this.#isOthers(row))?.seq ?? 0;
  }

  /** Puts the line where one has read to, if there is anything new below it. */
  renewLine() {
    const { unread, readTo } = this.#log.unread;
    if (unread > 0 && this.#lineAfter !== readTo) this.#lineAfter = readTo;
    else return;
    this.changed();
  }

  /** The view has gone where it was sent. */
  landed() {
    this.landing = '';
    this.target = 0;
  }

  // Reading

  /** The furthest row that was on screen in a window with the focus. What follows of one's own, or is no message, is read with it. */
  seen(seq) {
    const { rows, hasNewer } = this.timeline;
    const next = rows.find((row) => row.seq > seq && this.#isOthers(row));
    this.#log.seen(next || hasNewer || this.#log.position.catching ? seq : Math.max(seq, this.timeline.last));
  }

  async markUnread({ seq }) {
    this.#log.hold();
    this.#lineAfter = seq - 1;
    this.changed();
    return this.#calls.perform({ type: 'unread', room_id: this.roomId, seq });
  }

  markRead() {
    this.#log.unread.held = false;
    this.#log.seen(this.#log.unread.lastSeq);
  }

  // Commands

  send(content, replyTo = null) {
    this.#log.unread.held = false;
    this.#outbox.write(this.roomId, content, replyTo);
    return this.toPresent();
  }

  /** @param {{id: number, revision: number}} row as it was when the editing began */
  edit({ id, revision }, content) {
    return this.#amend({ type: 'edit', id, content, revision });
  }

  remove({ id }) {
    return this.#amend({ type: 'delete', id });
  }

  pin({ id }, on) {
    return this.#amend({ type: 'pin', id, on });
  }

  async react(row, emoji, on) {
    const wish = this.#wishes.make(row, emoji, on);
    this.changed();
    try {
      const ack = await this.#amend({ type: 'react', id: row.id, emoji, on });
      this.#wishes.stored(wish, ack.revision);
    } catch (problem) {
      this.#wishes.refused(row.id, emoji, wish);
      throw problem;
    } finally {
      this.changed();
    }
  }

  #amend(frame) {
    return this.#calls.perform({ ...frame, room_id: this.roomId });
  }

  // Pages

  catchUp() {
    this.stalled = false;
    return this.timeline.loaded ? undefined : this.#load(() => this.#loadFirst());
  }

  loadOlder() {
    if (this.fetching || !this.timeline.hasOlder) return;
    this.#load(() => this.#page({ before: this.timeline.first, limit: PAGE }, (page) => this.timeline.older(page)));
  }

  loadNewer() {
    if (this.fetching || !this.timeline.hasNewer) return;
    this.#load(() => this.#page({ after: this.timeline.last, limit: PAGE }, (page) => this.timeline.newer(page)));
  }

  /** Goes to the newest page, wherever the window is. */
  async toPresent() {
    this.pinned = true;
    this.unseen = 0;
    if (this.timeline.hasNewer) await this.#load(() => this.#loadNewest());
    this.changed();
  }

  /** @returns {Promise<boolean>} whether the row with this seq, or the first one after it, is loaded now */
  async goTo(seq) {
    if (!this.#covers(seq)) {
      await this.#load(() => this.#page({ around: seq, limit: PAGE }, (page) => {
        if (page.messages.length) this.timeline.around(page);
      }));
    }
    if (!this.#covers(seq)) return false;
    this.pinned = false;
    this.target = seq;
    this.#land('row');
    return true;
  }

  look(pinned) {
    const seen = pinned && !this.timeline.hasNewer;
    if (this.pinned === seen && !(seen && this.unseen)) return;
    this.pinned = seen;
    if (seen) this.unseen = 0;
    this.changed();
  }

  #covers(seq) {
    const { loaded, first, last, rows } = this.timeline;
    return loaded && rows.length > 0 && seq >= first && seq <= last;
  }

  /** Where one has stopped reading, else at the newest. */
  async #loadFirst() {
    const { unread, readTo } = this.#log.unread;
    this.renewLine();
    if (unread <= NEAR) await this.#loadNewest();
    if (unread > 0 && !this.firstUnreadSeq && !this.#startsWithin(readTo)) {
      await this.#page({ around: Math.max(1, readTo), limit: PAGE }, (page) => this.timeline.around(page));
    }
    this.#land(this.firstUnreadSeq ? 'unread' : 'end');
  }

  #startsWithin(readTo) {
    return this.timeline.loaded && (!this.timeline.hasOlder || this.timeline.first <= readTo);
  }

  async #loadNewest() {
    await this.#page({ limit: PAGE }, (page) => this.timeline.reset(page));
    this.unseen = 0;
  }

  #land(where) {
    if (where === 'unread') this.pinned = false;
    if (where === 'end') this.pinned = !this.timeline.hasNewer;
    this.landing = where;
    this.changed();
  }

  #page(where, apply) {
    return this.#read(() => this.#api.messages(this.roomId, where), (page) => {
      apply(page);
      this.#replies.keep(page.replied ?? []);
      this.#newest = Math.max(this.#newest, this.timeline.last);
    });
  }

  async #load(task) {
    const done = this.#lane.run(() => this.#attempt(task));
    this.changed();
    await done;
    this.changed();
  }

  async #attempt(task) {
    try {
      await task();
      this.stalled = false;
    } catch (problem) {
      this.stalled = true;
      if (problem.status === undefined) throw problem;
      if (problem.status === 404 || problem.status === 403) this.gone('unknown');
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
      apply(answer);
      if (answer.messages && answer.revision < known) this.#log.rewind(answer.revision);
      for (const row of [...this.#meanwhile]) this.#show(row);
      return answer;
    } finally {
      if (--this.#reads === 0) this.#meanwhile = [];
      this.changed();
    }
  }

  // What the log tells

  /** Whether a change that is missed would be missed here. */
  get needsChanges() {
    return this.timeline.loaded || this.#reads > 0;
  }

  take(row) {
    if (this.#reads > 0) this.#meanwhile.push(row);
    this.#show(row);
  }

  #show(row) {
    this.#replies.take(row);
    if (this.timeline.has(row.id)) this.timeline.change(row);
    else if (this.timeline.loaded && row.seq > this.timeline.last) this.#next(row);
    this.changed();
  }

  /** The list shown has no holes: a row beyond one waits, also one that was the last thing heard before the connection was lost. */
  #next(row) {
    const { catching, at } = this.#log.position;
    if (!catching && row.revision <= at) return this.#append(row);
    const known = this.#held.get(row.id);
    if (!known || row.revision > known.revision) this.#held.set(row.id, row);
  }

  #append(row) {
    this.timeline.append(row, this.pinned);
    this.#arrived(row);
  }

  /** Nothing is missing any more. */
  settle() {
    const rows = [...this.#held.values()].sort((one, other) => one.seq - other.seq);
    this.#held.clear();
    for (const row of rows) this.#show(row);
    if (this.stalled && this.#isOpen) this.catchUp();
    this.#replies.retry();
  }

  /** Too much was missed, or all is different: what is loaded is worth nothing. */
  dropped() {
    this.#generation++;
    this.#held.clear();
    this.#meanwhile = [];
    this.#replies.clear();
    this.#wishes = new Wishes();
    this.#newest = 0;
    this.timeline.clear();
    this.pinned = true;
    if (this.#isOpen) this.#load(() => this.#loadNewest());
  }

  gone(reason) {
    this.isGone = true;
    if (!this.#leaving) this.onGone(reason);
  }

  #arrived(row) {
    if (!this.#isOthers(row) || row.seq <= this.#newest) return;
    this.#newest = row.seq;
    if (!this.pinned) this.unseen++;
    if (this.#isOpen) this.onNews(row);
  }

  #isOthers(row) {
    return !row.kind && !row.deleted && row.user_id !== this.userId;
  }
}
