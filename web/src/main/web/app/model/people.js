import { Observable } from './observable.js';

/** @typedef {{id: number, username: string, name?: string, avatar?: string, status?: string, admin?: true, deactivated?: true, deleted?: true}} Person */

const BATCH = 200;
const KEPT = 4_000;
const PATIENCE_MS = 10_000;

/**
 * Who is who, as the server has told it last. Whoever is shown is wanted; those of whom too little is known are asked
 * for, many at once. A newer telling is never undone by an answer that was under way.
 */
export class People extends Observable {
  #fetch;
  #clock;
  /** @type {Map<number, Person>} */
  #known = new Map();
  /** Of whom this page has heard in passing only, or before it lost the connection. */
  #vague = new Set();
  #wanted = new Set();
  /** Asked for, with no answer yet that counts. */
  #asked = new Set();

  /** Grows with each change of what is known. */
  version = 0;

  /**
   * @param {(ids: number[]) => Promise<Person[]>} fetch at most 200
   * @param {{setTimeout: Function}} clock
   */
  constructor(fetch, clock) {
    super();
    this.#fetch = fetch;
    this.#clock = clock;
  }

  /** @returns {Person | undefined} another object after each change; it may have only `username`, `name` and `avatar` */
  of(id) {
    return this.#known.get(id);
  }

  /** @param {Iterable<number>} ids of those who are about to be shown */
  want(ids) {
    const before = this.#wanted.size;
    for (const id of ids) if (this.#lacks(id)) this.#wanted.add(id);
    if (before === 0 && this.#wanted.size > 0) queueMicrotask(() => this.#ask());
  }

  /** @param {Person} person the server's word, as of now */
  told(person) {
    this.#asked.delete(person.id);
    this.#vague.delete(person.id);
    this.#keep(person);
    this.#tell();
  }

  /** @param {Person[]} people heard of in passing, as in a list of members: better than nothing */
  learn(people) {
    const news = people.filter(({ id }) => !this.#known.has(id));
    for (const { id, username, name, avatar } of news) {
      this.#vague.add(id);
      this.#keep({ id, username, ...(name && { name }), ...(avatar && { avatar }) });
    }
    if (news.length) this.#tell();
  }

  /** The connection was lost: what is known may be old, and is asked for again where it is shown. */
  renew() {
    this.#asked.clear();
    for (const id of this.#known.keys()) this.#vague.add(id);
    this.changed();
  }

  clear() {
    for (const ids of [this.#known, this.#vague, this.#wanted, this.#asked]) ids.clear();
    this.#tell();
  }

  #lacks(id) {
    return !this.#asked.has(id) && (!this.#known.has(id) || this.#vague.has(id));
  }

  #ask() {
    const ids = [...this.#wanted];
    this.#wanted.clear();
    for (let at = 0; at < ids.length; at += BATCH) this.#askFor(ids.slice(at, at + BATCH));
  }

  async #askFor(ids) {
    for (const id of ids) this.#asked.add(id);
    const people = await this.#fetch(ids).catch(() => null);
    if (!people) return this.#clock.setTimeout(() => this.#forgetAsking(ids), PATIENCE_MS);
    for (const person of people) {
      if (!this.#asked.delete(person.id)) continue;
      this.#vague.delete(person.id);
      this.#keep(person);
    }
    return this.#tell();
  }

  #forgetAsking(ids) {
    for (const id of ids) this.#asked.delete(id);
    this.changed();
  }

  #keep(person) {
    this.#known.delete(person.id);
    this.#known.set(person.id, person);
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value);
  }

  #tell() {
    this.version++;
    this.changed();
  }
}
