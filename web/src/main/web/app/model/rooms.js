import { sumOf } from './news.js';
import { Observable } from './observable.js';

export const GENERAL = 1;

/** The signed-in user's own rooms, `general` first, the others by name. */
export class Rooms extends Observable {
  #api;
  #makeLog;
  /** @type {Map<number, import('./room-log.js').RoomLog>} */
  #logs = new Map();
  /** Grows when a room goes: a list that was asked for before may still have it. */
  #gone = 0;

  /** Somebody else, or another window, has ended one's being in a room. */
  onGone = (_room, _reason) => {};

  /** @type {{id: number, name: string, topic: string, visibility: string, archived?: boolean, members: number, people?: {id: number, username: string}[], role: string, notifications?: string, last_seq: number, last_read_seq: number, unread: number, mentions: number}[] | null} */
  list = null;

  /**
   * @param {import('./api.js').Api} api
   * @param {(room: any) => import('./room-log.js').RoomLog} makeLog
   */
  constructor(api, makeLog) {
    super();
    this.#api = api;
    this.#makeLog = makeLog;
  }

  find(id) {
    return this.list?.find((room) => room.id === id);
  }

  /** @returns {import('./room-log.js').RoomLog | undefined} */
  log(id) {
    return this.#logs.get(id);
  }

  get logs() {
    return [...this.#logs.values()];
  }

  /** What all that is unread comes to. */
  get news() {
    return sumOf(this.list ?? []);
  }

  get direct() {
    return this.#those((room) => room.visibility === 'direct');
  }

  get archived() {
    return this.#those((room) => room.archived === true);
  }

  /** Those that are neither archived nor direct. */
  get places() {
    return this.#those((room) => room.visibility !== 'direct' && !room.archived);
  }

  /** The server has told of all rooms. @param {boolean} anew nothing that was known of them holds */
  greeted(rooms, anew) {
    const ids = new Set(rooms.map(({ id }) => id));
    for (const id of [...this.#logs.keys()]) if (!ids.has(id)) this.#drop(id, 'unknown');
    for (const room of rooms) {
      if (anew) this.#logs.get(room.id)?.restarted(room);
      else this.#logs.get(room.id)?.greeted(room);
      if (!this.#logs.has(room.id)) this.#logs.set(room.id, this.#makeLog(room));
    }
    this.#relist();
  }

  added(room) {
    if (this.#logs.has(room.id)) this.#logs.get(room.id).greeted(room);
    else this.#logs.set(room.id, this.#makeLog(room));
    this.#relist();
  }

  gone(id, reason) {
    this.#gone++;
    const room = this.find(id);
    if (room) this.onGone(room, reason);
    this.#drop(id, reason);
    if (this.list) this.#relist();
  }

  /** A log tells that something of its room is different. */
  refreshed(log) {
    const before = this.find(log.id);
    if (!before || this.#logs.get(log.id) !== log) return;
    const room = log.room;
    if (Object.keys(room).every((name) => room[name] === before[name])) return;
    this.list = this.list.map((one) => (one === before ? room : one));
    if (room.name !== before.name) this.list.sort(byPlace);
    this.changed();
  }

  /**
   * More was missed than the socket would tell: the server counts anew, again where it was overtaken by a newer count.
   *
   * @returns {Promise<boolean>} whether there is nothing more to do
   */
  async recount(log) {
    while (this.#logs.get(log.id) === log) {
      const tellings = log.tellings;
      const room = await this.#api.room(log.id).catch(() => null);
      if (!room) return this.#logs.get(log.id) !== log;
      if (tellings !== log.tellings) continue;
      log.recounted(room);
      break;
    }
    return true;
  }

  /** Looks for rooms that the socket has not told of yet; what is known is left alone, as the answer may be older. */
  async refresh() {
    const gone = this.#gone;
    const rooms = await this.#api.rooms();
    if (gone !== this.#gone) return;
    for (const room of rooms) if (!this.#logs.has(room.id)) this.#logs.set(room.id, this.#makeLog(room));
    this.#relist();
  }

  /** @param {{name: string, topic?: string, visibility: 'public' | 'private'}} wish */
  async create(wish) {
    const room = await this.#api.createRoom(wish);
    if (!this.#logs.has(room.id)) await this.refresh();
    return room;
  }

  /** @param {number[]} userIds of the others: the same people find the same room */
  async startDirect(userIds) {
    const room = await this.#api.direct(userIds);
    if (!this.#logs.has(room.id)) await this.refresh();
    return room;
  }

  async change(id, change) {
    await this.#api.changeRoom(id, change);
  }

  async notify(id, level) {
    await this.#api.notify(id, level);
    this.#logs.get(id)?.patched({ id, notifications: level });
  }

  async join(id) {
    await this.#api.join(id);
    if (!this.#logs.has(id)) await this.refresh();
  }

  async leave(id) {
    await this.#api.leave(id);
    this.gone(id, 'left');
  }

  async delete(id) {
    await this.#api.deleteRoom(id);
    this.gone(id, 'deleted');
  }

  clear() {
    this.#gone++;
    for (const log of this.#logs.values()) log.stop();
    this.#logs.clear();
    this.list = null;
    this.changed();
  }

  #those(are) {
    return (this.list ?? []).filter(are);
  }

  #drop(id, reason) {
    const log = this.#logs.get(id);
    log?.stop();
    this.#logs.delete(id);
    log?.reader?.gone(reason);
  }

  #relist() {
    this.list = this.logs.map(({ room }) => room).sort(byPlace);
    this.changed();
  }
}

function byPlace(one, other) {
  if (one.id === GENERAL || other.id === GENERAL) return one.id === GENERAL ? -1 : 1;
  return one.name.localeCompare(other.name, undefined, { numeric: true });
}
