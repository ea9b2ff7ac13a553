import { nameLook } from './folding.js';
import { Observable } from './observable.js';

/** @typedef {{id: number, username: string, name?: string, avatar?: string, status?: string, admin?: true, deactivated?: true, deleted?: true}} User */

const BATCH = 200;
const CAPACITY = 4_000;
const RETRY_MS = 10_000;

/**
 * The known users. Users about to be displayed are requested in batches if too little is known about them. A pending
 * response never overwrites a newer update.
 */
export class UserDirectory extends Observable {
  #fetch;
  #clock;
  /** @type {Map<number, User>} */
  #known = new Map();
  /** Users known only from member lists, or from before the connection was lost. */
  #partial = new Set();
  #requested = new Set();
  /** Users whose request is pending. */
  #inFlight = new Set();
  /** The known users by what their names look like. @type {Map<string, Set<number>>} */
  #looks = new Map();

  /**
   * @param {(ids: number[]) => Promise<User[]>} fetch at most 200
   * @param {{setTimeout: Function}} clock
   */
  constructor(fetch, clock) {
    super();
    this.#fetch = fetch;
    this.#clock = clock;
  }

  /** @returns {User | undefined} a new object after each change; it may have only `username`, `name` and `avatar` */
  get(id) {
    return this.#known.get(id);
  }

  /** Whether another known user's name looks the same. */
  sharesName(id) {
    return (this.#looks.get(lookOf(this.#known.get(id)))?.size ?? 0) > 1;
  }

  /** @param {Iterable<number>} ids of users about to be displayed */
  request(ids) {
    const before = this.#requested.size;
    for (const id of ids) if (this.#needsFetch(id)) this.#requested.add(id);
    if (before === 0 && this.#requested.size > 0) queueMicrotask(() => this.#fetchRequested());
  }

  /** @param {User} user the current state, from the server */
  update(user) {
    this.#inFlight.delete(user.id);
    this.#partial.delete(user.id);
    this.#store(user);
    this.notify();
  }

  /** @param {User[]} users incomplete users, as in a list of members */
  addPartial(users) {
    const unknown = users.filter(({ id }) => !this.#known.has(id));
    for (const { id, username, name, avatar } of unknown) {
      this.#partial.add(id);
      this.#store({ id, username, ...(name && { name }), ...(avatar && { avatar }) });
    }
    if (unknown.length) this.notify();
  }

  /** The connection was lost: known users may be outdated, and are requested again when displayed. */
  invalidate() {
    this.#inFlight.clear();
    for (const id of this.#known.keys()) this.#partial.add(id);
    this.notify();
  }

  clear() {
    for (const ids of [this.#known, this.#partial, this.#requested, this.#inFlight, this.#looks]) ids.clear();
    this.notify();
  }

  #needsFetch(id) {
    return !this.#inFlight.has(id) && (!this.#known.has(id) || this.#partial.has(id));
  }

  #fetchRequested() {
    const ids = [...this.#requested];
    this.#requested.clear();
    for (let at = 0; at < ids.length; at += BATCH) this.#fetchBatch(ids.slice(at, at + BATCH));
  }

  async #fetchBatch(ids) {
    for (const id of ids) this.#inFlight.add(id);
    const users = await this.#fetch(ids).catch(() => null);
    if (!users) return this.#clock.setTimeout(() => this.#allowRetry(ids), RETRY_MS);
    for (const user of users) {
      if (!this.#inFlight.delete(user.id)) continue;
      this.#partial.delete(user.id);
      this.#store(user);
    }
    return this.notify();
  }

  #allowRetry(ids) {
    for (const id of ids) this.#inFlight.delete(id);
    this.notify();
  }

  #store(user) {
    this.#forget(user.id);
    this.#known.set(user.id, user);
    const look = lookOf(user);
    if (look) this.#looks.set(look, (this.#looks.get(look) ?? new Set()).add(user.id));
    if (this.#known.size > CAPACITY) this.#forget(this.#known.keys().next().value);
  }

  #forget(id) {
    const look = lookOf(this.#known.get(id));
    const alike = this.#looks.get(look);
    alike?.delete(id);
    if (alike?.size === 0) this.#looks.delete(look);
    this.#known.delete(id);
  }
}

/** Deleted users are not shown by their names. */
const lookOf = (user) => (user && !user.deleted ? nameLook(user.name ?? user.username) : undefined);
