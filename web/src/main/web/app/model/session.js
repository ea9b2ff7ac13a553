import { Observable } from './observable.js';

/** Who is signed in, and to what. */
export class Session extends Observable {
  #api;
  #leaving = false;

  /** @type {{name: string, registration: 'open' | 'invite' | 'closed', fresh: boolean, rooms?: string} | null} */
  workspace = null;
  /** @type {{id: number, username: string, admin: boolean, name?: string, avatar?: string, status?: string} | null} */
  user = null;
  /** The server has ended the session under an open page: sign in again in place. */
  ended = false;
  /** This page has just created the account: greet once. */
  welcome = false;
  /** The room to which an invitation has just brought somebody. @type {number | undefined} */
  invitedTo;
  /** The key of a sentence for whoever is about to sign in: why they have to. @type {string | null} */
  notice = null;

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
    this.notice = null;
    await this.load();
  }

  /** @param {{token: string, room?: {id: number}}} [invitation] */
  async register(username, password, invitation) {
    await this.#api.register(username, password, invitation?.token);
    this.workspace = { ...this.workspace, fresh: false };
    this.welcome = true;
    this.invitedTo = invitation?.room?.id;
    await this.signIn(username, password);
  }

  /** The user's own profile is different now. */
  profiled(person) {
    this.user = { ...person, admin: person.admin ?? false };
    this.changed();
  }

  /** The sockets end before the answer comes: that is no news. */
  async signOut() {
    await this.leaving(() => this.#api.logout());
    this.user = null;
    this.changed();
  }

  /** Does what ends this session, too: until it has come to nothing, that the session ends is no news. */
  async leaving(act) {
    this.#leaving = true;
    try {
      return await act();
    } finally {
      this.#leaving = false;
    }
  }

  end() {
    if (!this.user || this.ended || this.#leaving) return;
    this.ended = true;
    this.changed();
  }

  /** There is nothing to come back to. @param {string} notice */
  close(notice) {
    if (!this.user || this.#leaving) return;
    this.user = null;
    this.ended = false;
    this.notice = notice;
    this.changed();
  }
}
