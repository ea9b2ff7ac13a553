import { Problem } from './problem.js';

const PATIENCE_MS = 20_000;
/** A picture of 5 MB over a slow line. */
const PATIENCE_WITH_FILES_MS = 180_000;

/** The server's HTTP calls, one method each; every failure is a {@link Problem}. */
export class Api {
  #fetch;

  /** Hears of an answer that says that the session is gone. */
  onSignedOut = () => {};

  constructor(fetch = (url, init) => globalThis.fetch(url, init)) {
    this.#fetch = fetch;
  }

  workspace() { return this.#call('GET', '/workspace'); }
  /** @param {string} [invitation] a token, where accounts are made by invitation */
  register(username, password, invitation) { return this.#call('POST', '/register', { username, password, invitation }); }
  login(username, password) { return this.#call('POST', '/login', { username, password }); }
  logout() { return this.#call('POST', '/logout'); }

  async rooms() { return (await this.#call('GET', '/rooms')).rooms; }
  async publicRooms() { return (await this.#call('GET', '/rooms?scope=public')).rooms; }
  room(id) { return this.#call('GET', `/rooms/${id}`); }
  createRoom(room) { return this.#call('POST', '/rooms', room); }
  changeRoom(id, change) { return this.#call('PATCH', `/rooms/${id}`, change); }
  deleteRoom(id) { return this.#call('DELETE', `/rooms/${id}`); }
  join(id) { return this.#call('POST', `/rooms/${id}/join`); }
  leave(id) { return this.#call('POST', `/rooms/${id}/leave`); }
  async members(id) { return (await this.#call('GET', `/rooms/${id}/members`)).members; }
  /** Brings somebody into a room, or gives them another role there. @param {'member' | 'moderator' | 'owner'} role */
  putMember(id, userId, role) { return this.#call('PUT', `/rooms/${id}/members/${userId}`, { role }); }
  removeMember(id, userId) { return this.#call('DELETE', `/rooms/${id}/members/${userId}`); }
  async bans(id) { return (await this.#call('GET', `/rooms/${id}/bans`)).bans; }
  ban(id, userId) { return this.#call('PUT', `/rooms/${id}/bans/${userId}`); }
  unban(id, userId) { return this.#call('DELETE', `/rooms/${id}/bans/${userId}`); }
  /** @param {'all' | 'mentions' | 'nothing'} level */
  notify(id, level) { return this.#call('PUT', `/rooms/${id}/notifications`, { level }); }
  /** @param {number[]} userIds of the others */
  direct(userIds) { return this.#call('POST', '/direct', { user_ids: userIds }); }

  /** @param {{query?: string, limit?: number, after?: string}} where @returns {Promise<{users: import('./people.js').Person[], has_more: boolean}>} */
  directory(where) { return this.#call('GET', `/users?${new URLSearchParams(where)}`); }
  /** @param {number[]} ids at most 200 @returns {Promise<import('./people.js').Person[]>} */
  async people(ids) { return (await this.#call('GET', `/users?ids=${ids.join()}`)).users; }

  message(room, id) { return this.#call('GET', `/rooms/${room}/messages/${id}`); }

  /** @param {number} id @param {{before?: number, after?: number, around?: number, limit?: number}} where no cursor: the newest page */
  messages(id, where) {
    const query = Object.entries(where).map(([name, value]) => `${name}=${value}`).join('&');
    return this.#call('GET', `/rooms/${id}/messages?${query}`);
  }

  /**
   * What only a part of the page asks for, which brings its own methods: see `model/office`.
   *
   * @param {string} method
   * @param {string} path
   * @param {object | Blob} [body] a file is sent as it is
   */
  ask(method, path, body) { return this.#call(method, path, body); }

  async #call(method, path, body) {
    const response = await this.#ask(method, path, body);
    if (response.ok) return response.status === 204 ? null : this.#read(response);
    const problem = await Problem.of(response);
    if (problem.signedOut) this.onSignedOut();
    throw problem;
  }

  async #ask(method, path, body) {
    const isFile = body instanceof Blob;
    const init = { method, headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(isFile ? PATIENCE_WITH_FILES_MS : PATIENCE_MS) };
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

  /** A connection that breaks within the body is no answer either. */
  async #read(response) {
    try {
      return await response.json();
    } catch {
      throw new Problem();
    }
  }
}
