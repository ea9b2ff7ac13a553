import { Observable } from './observable.js';

export const GENERAL = 1;

/** The signed-in user's own rooms, `general` first, the others by name. */
export class Rooms extends Observable {
  #api;
  #asked = 0;

  /** @type {{id: number, name: string, topic: string, visibility: string, members: number, role: string, last_seq: number}[] | null} */
  list = null;

  constructor(api) {
    super();
    this.#api = api;
  }

  find(id) {
    return this.list?.find((room) => room.id === id);
  }

  /** Only the answer to the last question counts: an older one may come later. */
  async refresh() {
    const asked = ++this.#asked;
    const list = await this.#api.rooms();
    if (asked !== this.#asked) return;
    this.list = list.sort(byPlace);
    this.changed();
  }

  async create(name, topic) {
    const room = await this.#api.createRoom(topic ? { name, topic } : { name });
    await this.refresh();
    return room;
  }

  async change(id, change) {
    await this.#api.changeRoom(id, change);
    await this.refresh();
  }

  async join(id) {
    await this.#api.join(id);
    await this.refresh();
  }

  async leave(id) {
    await this.#api.leave(id);
    await this.refresh();
  }

  async delete(id) {
    await this.#api.deleteRoom(id);
    await this.refresh();
  }

  clear() {
    this.#asked++;
    this.list = null;
    this.changed();
  }
}

export const mayChange = (room, user) => user.admin || room.role === 'owner' || room.role === 'moderator';
export const mayDelete = (room, user) => room.id !== GENERAL && (user.admin || room.role === 'owner');
export const mayLeave = (room) => room.id !== GENERAL;

function byPlace(one, other) {
  if (one.id === GENERAL || other.id === GENERAL) return one.id === GENERAL ? -1 : 1;
  return one.name.localeCompare(other.name, undefined, { numeric: true });
}
