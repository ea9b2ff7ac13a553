import { Observable } from './observable.js';

/** The signed-in user and the workspace. */
export class Session extends Observable {
  #api;
  #isEnding = false;

  /** @type {{name: string, registration: 'open' | 'invite' | 'closed', fresh: boolean, rooms?: string} | null} */
  workspace = null;
  /** @type {{id: number, username: string, admin: boolean, name?: string, avatar?: string, status?: string} | null} */
  user = null;
  /** The session has expired under an open page: the user signs in again in place. */
  isExpired = false;
  /** This page has just created the account, so a welcome is shown once. */
  justRegistered = false;
  /** The room that the user has just joined by invitation. @type {number | undefined} */
  invitedTo;
  /** The translation key of the reason why the user has to sign in. @type {string | null} */
  notice = null;

  constructor(api) {
    super();
    this.#api = api;
  }

  async load() {
    const { user, ...workspace } = await this.#api.workspace();
    this.workspace = workspace;
    this.user = user;
    this.notify();
  }

  /** Checks whether the session is still valid, because a refused socket does not give a reason. */
  async check() {
    const { user } = await this.#api.workspace();
    if (!user) this.expire();
    return user !== null;
  }

  async signIn(username, password) {
    await this.#api.login(username, password);
    this.isExpired = false;
    this.notice = null;
    await this.load();
  }

  /** @param {{token: string, room?: {id: number}}} [invitation] */
  async register(username, password, invitation) {
    await this.#api.register(username, password, invitation?.token);
    this.workspace = { ...this.workspace, fresh: false };
    this.justRegistered = true;
    this.invitedTo = invitation?.room?.id;
    await this.signIn(username, password);
  }

  /** The user's own profile has changed. */
  updateUser(user) {
    this.user = { ...user, admin: user.admin ?? false };
    this.notify();
  }

  /** The sockets close before the response arrives, which must not count as an expired session. */
  async signOut() {
    await this.whileEnding(() => this.#api.logout());
    this.user = null;
    this.notify();
  }

  /** Runs something that also ends this session. Until it is done, the end of the session is expected. */
  async whileEnding(act) {
    this.#isEnding = true;
    try {
      return await act();
    } finally {
      this.#isEnding = false;
    }
  }

  expire() {
    if (!this.user || this.isExpired || this.#isEnding) return;
    this.isExpired = true;
    this.notify();
  }

  /** Signs out without a way back, because the account is gone. @param {string} notice */
  close(notice) {
    if (!this.user || this.#isEnding) return;
    this.user = null;
    this.isExpired = false;
    this.notice = notice;
    this.notify();
  }
}
