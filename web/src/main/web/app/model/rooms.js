import { totalBadge } from './unread-badge.js';
import { Observable } from './observable.js';

export const GENERAL = 1;

/** The rooms of the signed-in user: `general` first, the others by name. */
export class Rooms extends Observable {
  #api;
  #makeLog;
  /** @type {Map<number, import('./room-log.js').RoomLog>} */
  #logs = new Map();
  /** Grows when a room is removed: the answer to an older list request may still contain it. */
  #removals = 0;

  /** Called when the membership in a room was ended elsewhere. */
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

  /** The unread badge of all rooms together. */
  get badge() {
    return totalBadge(this.list ?? []);
  }

  get direct() {
    return this.#filter((room) => room.visibility === 'direct');
  }

  get archived() {
    return this.#filter((room) => room.archived === true);
  }

  /** Rooms that are neither archived nor direct. */
  get active() {
    return this.#filter((room) => room.visibility !== 'direct' && !room.archived);
  }

  /** The server has listed all rooms. @param {boolean} anew whether nothing known before still holds */
  onWelcome(rooms, anew) {
    const ids = new Set(rooms.map(({ id }) => id));
    for (const id of [...this.#logs.keys()]) if (!ids.has(id)) this.#removeLog(id, 'unknown');
    for (const room of rooms) {
      if (anew) this.#logs.get(room.id)?.restart(room);
      else this.#logs.get(room.id)?.onWelcome(room);
      if (!this.#logs.has(room.id)) this.#logs.set(room.id, this.#makeLog(room));
    }
    this.#updateList();
  }

  add(room) {
    if (this.#logs.has(room.id)) this.#logs.get(room.id).onWelcome(room);
    else this.#logs.set(room.id, this.#makeLog(room));
    this.#updateList();
  }

  remove(id, reason) {
    this.#removals++;
    const room = this.find(id);
    if (room) this.onGone(room, reason);
    this.#removeLog(id, reason);
    if (this.list) this.#updateList();
  }

  /** Called by a log when its room has changed. */
  onLogChanged(log) {
    const before = this.find(log.id);
    if (!before || this.#logs.get(log.id) !== log) return;
    const room = log.room;
    if (Object.keys(room).every((name) => room[name] === before[name])) return;
    this.list = this.list.map((one) => (one === before ? room : one));
    if (room.name !== before.name) this.list.sort(byGeneralThenName);
    this.notify();
  }

  /**
   * Too many changes were missed, so the server must count again; once more if a newer count has arrived meanwhile.
   *
   * @returns {Promise<boolean>} whether nothing is left to do
   */
  async recount(log) {
    while (this.#logs.get(log.id) === log) {
      const version = log.countVersion;
      const room = await this.#api.room(log.id).catch(() => null);
      if (!room) return this.#logs.get(log.id) !== log;
      if (version !== log.countVersion) continue;
      log.applyRecount(room);
      break;
    }
    return true;
  }

  /** Adds rooms that the socket has not reported yet. Known rooms stay as they are, because the answer may be older. */
  async refresh() {
    const gone = this.#removals;
    const rooms = await this.#api.rooms();
    if (gone !== this.#removals) return;
    for (const room of rooms) if (!this.#logs.has(room.id)) this.#logs.set(room.id, this.#makeLog(room));
    this.#updateList();
  }

  /** @param {{name: string, topic?: string, visibility: 'public' | 'private'}} room */
  async create(room) {
    const created = await this.#api.createRoom(room);
    if (!this.#logs.has(created.id)) await this.refresh();
    return created;
  }

  /** Opens the direct room with these users; the same users always get the same room. @param {number[]} userIds of the others */
  async startDirect(userIds) {
    const room = await this.#api.openDirectRoom(userIds);
    if (!this.#logs.has(room.id)) await this.refresh();
    return room;
  }

  async change(id, change) {
    await this.#api.changeRoom(id, change);
  }

  async setNotificationLevel(id, level) {
    await this.#api.setNotificationLevel(id, level);
    this.#logs.get(id)?.patch({ id, notifications: level });
  }

  async join(id) {
    await this.#api.join(id);
    if (!this.#logs.has(id)) await this.refresh();
  }

  async leave(id) {
    await this.#api.leave(id);
    this.remove(id, 'left');
  }

  async delete(id) {
    await this.#api.deleteRoom(id);
    this.remove(id, 'deleted');
  }

  clear() {
    this.#removals++;
    for (const log of this.#logs.values()) log.stop();
    this.#logs.clear();
    this.list = null;
    this.notify();
  }

  #filter(are) {
    return (this.list ?? []).filter(are);
  }

  #removeLog(id, reason) {
    const log = this.#logs.get(id);
    log?.stop();
    this.#logs.delete(id);
    log?.reader?.onRoomGone(reason);
  }

  #updateList() {
    this.list = this.logs.map(({ room }) => room).sort(byGeneralThenName);
    this.notify();
  }
}

function byGeneralThenName(one, other) {
  if (one.id === GENERAL || other.id === GENERAL) return one.id === GENERAL ? -1 : 1;
  return one.name.localeCompare(other.name, undefined, { numeric: true });
}
