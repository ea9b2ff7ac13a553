import { Observable } from './observable.js';

/** Who is writing in which room, and telling the others that one is. */
export class Typing extends Observable {
  #clock;
  #send;
  /** @type {Map<string, {roomId: number, userId: number, timer: unknown}>} by room and user, who began first first */
  #writing = new Map();
  /** @type {Map<number, number>} when it was last told of each room */
  #toldAt = new Map();

  /** At most one in so many ms is told of a room; 0: no limit. */
  limitMs = 3_000;

  /**
   * @param {{now: () => number, setTimeout: Function, clearTimeout: Function}} clock
   * @param {(frame: object) => void} send
   */
  constructor(clock, send) {
    super();
    this.#clock = clock;
    this.#send = send;
  }

  /** @returns {number[]} the users who are writing there */
  in(roomId) {
    return [...this.#writing.values()].filter((one) => one.roomId === roomId).map(({ userId }) => userId);
  }

  heard({ room_id: roomId, user_id: userId, expires_in_ms: ms }) {
    const key = `${roomId}/${userId}`;
    const before = this.#writing.get(key);
    if (before) this.#clock.clearTimeout(before.timer);
    const timer = this.#clock.setTimeout(() => this.#end(key), ms);
    this.#writing.set(key, { roomId, userId, timer });
    if (!before) this.changed();
  }

  /** Whoever has said something is not writing it any more. */
  said({ room_id: roomId, user_id: userId }) {
    this.#end(`${roomId}/${userId}`);
  }

  /** One has written something oneself. */
  write(roomId) {
    const now = this.#clock.now();
    if (now - (this.#toldAt.get(roomId) ?? -Infinity) < Math.max(this.limitMs, 1_000)) return;
    this.#toldAt.set(roomId, now);
    this.#send({ type: 'typing', room_id: roomId });
  }

  /** Nothing of it is told again. */
  clear() {
    for (const { timer } of this.#writing.values()) this.#clock.clearTimeout(timer);
    this.#writing.clear();
    this.changed();
  }

  #end(key) {
    const one = this.#writing.get(key);
    if (!one) return;
    this.#clock.clearTimeout(one.timer);
    this.#writing.delete(key);
    this.changed();
  }
}
