import { Observable } from './observable.js';

/**
 * @param {string} path
 * @returns {{page: 'home' | 'login' | 'register' | 'room', room?: number, seq?: number}} `seq`: of a message in the room
 */
export function routeOf(path) {
  const room = /^\/r\/([1-9]\d{0,14})(?:\/([1-9]\d{0,14}))?\/?$/.exec(path);
  if (room) return { page: 'room', room: Number(room[1]), ...(room[2] && { seq: Number(room[2]) }) };
  if (path === '/login') return { page: 'login' };
  if (path === '/register') return { page: 'register' };
  return { page: 'home' };
}

export const pathOfRoom = (id) => `/r/${id}`;

/** The address of a message: a link to it is for ever. */
export const pathOfMessage = (id, seq) => `${pathOfRoom(id)}/${seq}`;

/** The address bar, which Back and Forward move too. */
export class Router extends Observable {
  #window;

  constructor(window) {
    super();
    this.#window = window;
    window.addEventListener('popstate', () => this.changed());
  }

  get route() {
    return routeOf(this.#window.location.pathname);
  }

  go(path) {
    if (path === this.#window.location.pathname) return;
    this.#window.history.pushState(null, '', path);
    this.changed();
  }

  /** Goes on without leaving a step to come Back to. */
  replace(path) {
    if (path === this.#window.location.pathname) return;
    this.#window.history.replaceState(null, '', path);
    this.changed();
  }
}
