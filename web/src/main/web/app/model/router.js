import { Observable } from './observable.js';

export const SECTIONS = ['people', 'rooms', 'invitations', 'workspace', 'audit'];

/**
 * @param {string} path
 * @returns {{page: 'home' | 'login' | 'register' | 'room' | 'join' | 'reset' | 'manage', room?: number, seq?: number, token?: string, section?: string}}
 *   `seq`: of a message in the room; `token`: of an invitation or a password reset; `section`: of the administration
 */
export function parseRoute(path) {
  const room = /^\/r\/([1-9]\d{0,14})(?:\/([1-9]\d{0,14}))?\/?$/.exec(path);
  if (room) return { page: 'room', room: Number(room[1]), ...(room[2] && { seq: Number(room[2]) }) };
  const link = /^\/(join|reset)\/([\w-]{1,128})\/?$/.exec(path);
  if (link) return { page: /** @type {'join' | 'reset'} */ (link[1]), token: link[2] };
  const manage = /^\/manage(?:\/([a-z]+))?\/?$/.exec(path);
  if (manage && SECTIONS.includes(manage[1] ?? SECTIONS[0])) return { page: 'manage', section: manage[1] ?? SECTIONS[0] };
  if (path === '/login') return { page: 'login' };
  if (path === '/register') return { page: 'register' };
  return { page: 'home' };
}

export const pathOfRoom = (id) => `/r/${id}`;

/** The address of a message, a permalink. */
export const pathOfMessage = (id, seq) => `${pathOfRoom(id)}/${seq}`;

export const pathOfSection = (section) => `/manage/${section}`;

/** The address bar and the browser history. */
export class Router extends Observable {
  #window;

  constructor(window) {
    super();
    this.#window = window;
    window.addEventListener('popstate', () => this.notify());
  }

  get route() {
    return parseRoute(this.#window.location.pathname);
  }

  go(path) {
    if (path === this.#window.location.pathname) return;
    this.#window.history.pushState(null, '', path);
    this.notify();
  }

  /** Changes the address without a new history entry. */
  replace(path) {
    if (path === this.#window.location.pathname) return;
    this.#window.history.replaceState(null, '', path);
    this.notify();
  }
}
