/** The user's own account: profile, password and sessions. */
export class Account {
  #api;

  /** @param {import('../api.js').Api} api */
  constructor(api) {
    this.#api = api;
  }

  /** @param {{name?: string, status?: string}} change @returns the updated user */
  updateProfile(change) { return this.#api.request('PATCH', '/me', change); }

  /** @param {Blob} file the server crops it to a square */
  setAvatar(file) { return this.#api.request('PUT', '/me/avatar', file); }
  removeAvatar() { return this.#api.request('DELETE', '/me/avatar'); }

  /** Ends all other sessions. Rejects with `wrong_credentials` if `current` is wrong. */
  changePassword(current, password) { return this.#api.request('POST', '/me/password', { current, password }); }

  /** @returns {Promise<{id: number, created_at: string, used_at: string, agent?: string, current?: boolean}[]>} most recently used first */
  async sessions() { return (await this.#api.request('GET', '/sessions')).sessions; }
  endSession(id) { return this.#api.request('DELETE', `/sessions/${id}`); }
  endOtherSessions() { return this.#api.request('DELETE', '/sessions'); }

  /** @param {'keep' | 'delete'} messages what happens to the user's messages */
  delete(password, messages) { return this.#api.request('POST', '/me/deletion', { password, messages }); }
}
