import { Problem } from './problem.js';

const TIMEOUT_MS = 20_000;
/** Enough for 5 MB over a slow line. */
const UPLOAD_TIMEOUT_MS = 180_000;

/** The HTTP API, one method per endpoint. Every failure is a {@link Problem}. */
export class Api {
  #fetch;

  /** Called when a response says that the session has ended. */
  onSignedOut = () => {};

  constructor(fetch = (url, init) => globalThis.fetch(url, init)) {
    this.#fetch = fetch;
  }

  workspace() { return this.#request('GET', '/workspace'); }
  /** @param {string} [invitation] a token, required where registration is by invitation */
  register(username, password, invitation) { return this.#request('POST', '/register', { username, password, invitation }); }
  login(username, password) { return this.#request('POST', '/login', { username, password }); }
  logout() { return this.#request('POST', '/logout'); }

  async rooms() { return (await this.#request('GET', '/rooms')).rooms; }
  async publicRooms() { return (await this.#request('GET', '/rooms?scope=public')).rooms; }
  room(id) { return this.#request('GET', `/rooms/${id}`); }
  createRoom(room) { return this.#request('POST', '/rooms', room); }
  changeRoom(id, change) { return this.#request('PATCH', `/rooms/${id}`, change); }
  deleteRoom(id) { return this.#request('DELETE', `/rooms/${id}`); }
  join(id) { return this.#request('POST', `/rooms/${id}/join`); }
  leave(id) { return this.#request('POST', `/rooms/${id}/leave`); }
  async members(id) { return (await this.#request('GET', `/rooms/${id}/members`)).members; }
  /** Adds a member, or changes a member's role. @param {'member' | 'moderator' | 'owner'} role */
  putMember(id, userId, role) { return this.#request('PUT', `/rooms/${id}/members/${userId}`, { role }); }
  removeMember(id, userId) { return this.#request('DELETE', `/rooms/${id}/members/${userId}`); }
  async bans(id) { return (await this.#request('GET', `/rooms/${id}/bans`)).bans; }
  ban(id, userId) { return this.#request('PUT', `/rooms/${id}/bans/${userId}`); }
  unban(id, userId) { return this.#request('DELETE', `/rooms/${id}/bans/${userId}`); }
  /** @param {'all' | 'mentions' | 'nothing'} level */
  setNotificationLevel(id, level) { return this.#request('PUT', `/rooms/${id}/notifications`, { level }); }
  /** @param {number[]} userIds of the other members */
  openDirectRoom(userIds) { return this.#request('POST', '/direct', { user_ids: userIds }); }

  /** @param {{query?: string, limit?: number, after?: string}} where @returns {Promise<{users: import('./user-directory.js').User[], has_more: boolean}>} */
  directory(where) { return this.#request('GET', `/users?${new URLSearchParams(where)}`); }
  /** @param {number[]} ids at most 200 @returns {Promise<import('./user-directory.js').User[]>} */
  async users(ids) { return (await this.#request('GET', `/users?ids=${ids.join()}`)).users; }

  message(room, id) { return this.#request('GET', `/rooms/${room}/messages/${id}`); }

  /** @param {number} id @param {{before?: number, after?: number, around?: number, limit?: number}} where without a cursor: the newest page */
  messages(id, where) {
    const query = Object.entries(where).map(([name, value]) => `${name}=${value}`).join('&');
    return this.#request('GET', `/rooms/${id}/messages?${query}`);
  }

  /**
   * Sends any other request. Parts of the page that are loaded on demand build their own methods on it: see `model/account-admin`.
   *
   * @param {string} method
   * @param {string} path
   * @param {object | Blob} [body] a Blob is sent as it is, anything else as JSON
   */
  request(method, path, body) { return this.#request(method, path, body); }

  async #request(method, path, body) {
    const response = await this.#fetchResponse(method, path, body);
    if (response.ok) return response.status === 204 ? null : this.#read(response);
    const problem = await Problem.fromResponse(response);
    if (problem.isUnauthenticated) this.onSignedOut();
    throw problem;
  }

  async #fetchResponse(method, path, body) {
    const isFile = body instanceof Blob;
    const init = { method, headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(isFile ? UPLOAD_TIMEOUT_MS : TIMEOUT_MS) };
    if (isFile) {
      init.body = body;
      init.headers['Content-Type'] = body.type;
    } else if (body !== undefined) {
      init.body = JSON.stringify(body);
      init.headers['Content-Type'] = 'application/json';
    }
    try {
      return await this.#fetch(path, init);
    } catch {
      throw new Problem();
    }
  }

  /** A connection that breaks within the body counts as no response. */
  async #read(response) {
    try {
      return await response.json();
    } catch {
      throw new Problem();
    }
  }
}
