import { Observable } from './observable.js';

/** Who is typing in which room, and reporting that the user is typing. */
export class Typing extends Observable {
  #clock;
  #send;
  /** @type {Map<string, {roomId: number, userId: number, timer: unknown}>} by room and user, in the order they started */
  #typing = new Map();
  /** @type {Map<number, number>} when it was last reported, by room */
  #notifiedAt = new Map();

  /** At least so many ms lie between two reports for a room; 0: no limit. */
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

  /** @returns {number[]} the users who are typing there */
  usersIn(roomId) {
    return [...this.#typing.values()].filter((one) => one.roomId === roomId).map(({ userId }) => userId);
  }

  onTyping({ room_id: roomId, user_id: userId, expires_in_ms: ms }) {
    const key = `${roomId}/${userId}`;
    const before = this.#typing.get(key);
    if (before) this.#clock.clearTimeout(before.timer);
    const timer = this.#clock.setTimeout(() => this.#stop(key), ms);
    this.#typing.set(key, { roomId, userId, timer });
    if (!before) this.notify();
  }

  /** A user who has sent a message no longer types it. */
  onMessage({ room_id: roomId, user_id: userId }) {
    this.#stop(`${roomId}/${userId}`);
  }

  /** The user has typed something. */
  notifyTyping(roomId) {
    const now = this.#clock.now();
    if (now - (this.#notifiedAt.get(roomId) ?? -Infinity) < Math.max(this.limitMs, 1_000)) return;
    this.#notifiedAt.set(roomId, now);
    this.#send({ type: 'typing', room_id: roomId });
  }

  /** Forgets all users who are typing. */
  clear() {
    for (const { timer } of this.#typing.values()) this.#clock.clearTimeout(timer);
    this.#typing.clear();
    this.notify();
  }

  #stop(key) {
    const one = this.#typing.get(key);
    if (!one) return;
    this.#clock.clearTimeout(one.timer);
    this.#typing.delete(key);
    this.notify();
  }
}
