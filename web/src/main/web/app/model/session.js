import { Observable } from './observable.js';

/** Who is signed in, and to what. */
export class Session extends Observable {
  #api;
  #leaving = false;

  /** @type {{name: string, registration: string, fresh: boolean} | null} */
  workspace = null;
  /** @type {{id: number, username: string, admin: boolean} | null} */
  user = null;
  /** The server has ended the session under an open page: sign in again in place. */
  ended = false;
  /** This page has just created the account: greet once. */
  welcome = false;

  constructor(api) {
    super();
    this.#api = api;
  }

  async load() {
    const { user, ...workspace } = await this.#api.workspace();
    this.workspace = workspace;
    this.user = user;
    this.changed();
  }

  /** Asks whether the session still lives, as a refused socket does not say why. */
  async check() {
    const { user } = await this.#api.workspace();
    if (!user) this.end();
    return user !== null;
  }

  async signIn(username, password) {
    await this.#api.login(username, password);
    this.ended = false;
    await this.load();
  }

  async register(username, password) {
    await this.#api.register(username, password);
    this.workspace = { ...this.workspace, fresh: false };
    this.welcome = true;
    await this.signIn(username, password);
  }

  /** The sockets end before the answer comes: that is no news. */
  async signOut() {
    this.#leaving = true;
    try {
      await this.#api.logout();
    } finally {
      this.#leaving = false;
    }
    this.user = null;
    this.changed();
  }

  end() {
    if (!this.user || this.ended || this.#leaving) return;
    this.ended = true;
    this.changed();
  }
}
