/** One's own account: what others see of it, and how one gets in. */
export class Account {
  #api;

  /** @param {import('../api.js').Api} api */
  constructor(api) {
    this.#api = api;
  }

  /** @param {{name?: string, status?: string}} change @returns the person as they are now */
  describe(change) { return this.#api.ask('PATCH', '/me', change); }

  /** @param {Blob} file the server makes a square of it */
  portray(file) { return this.#api.ask('PUT', '/me/avatar', file); }
  unportray() { return this.#api.ask('DELETE', '/me/avatar'); }

  /** Ends all other sessions. Fails with `wrong_credentials` where the current one is another. */
  changePassword(current, password) { return this.#api.ask('POST', '/me/password', { current, password }); }

  /** @returns {Promise<{id: number, created_at: string, used_at: string, agent?: string, current?: boolean}[]>} the one used last first */
  async sessions() { return (await this.#api.ask('GET', '/sessions')).sessions; }
  endSession(id) { return this.#api.ask('DELETE', `/sessions/${id}`); }
  endOtherSessions() { return this.#api.ask('DELETE', '/sessions'); }

  /** @param {'keep' | 'delete'} messages what becomes of what one has written */
  end(password, messages) { return this.#api.ask('POST', '/me/deletion', { password, messages }); }
}
