import { Problem } from './problem.js';

const PATIENCE_MS = 20_000;

/** The server's HTTP calls, one method each; every failure is a {@link Problem}. */
export class Api {
  #fetch;

  /** Hears of an answer that says that the session is gone. */
  onSignedOut = () => {};

  constructor(fetch = (url, init) => globalThis.fetch(url, init)) {
    this.#fetch = fetch;
  }

  workspace() { return this.#call('GET', '/workspace'); }
  register(username, password) { return this.#call('POST', '/register', { username, password }); }
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

  message(room, id) { return this.#call('GET', `/rooms/${room}/messages/${id}`); }

  /** @param {number} id @param {{before?: number, after?: number, around?: number, limit?: number}} where no cursor: the newest page */
  messages(id, where) {
    const query = Object.entries(where).map(([name, value]) => `${name}=${value}`).join('&');
    return this.#call('GET', `/rooms/${id}/messages?${query}`);
  }

  async #call(method, path, body) {
    const response = await this.#ask(method, path, body);
    if (response.ok) return response.status === 204 ? null : this.#read(response);
    const problem = await Problem.of(response);
    if (problem.signedOut) this.onSignedOut();
    throw problem;
  }

  async #ask(method, path, body) {
    const init = { method, headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(PATIENCE_MS) };
    if (body !== undefined) {
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
