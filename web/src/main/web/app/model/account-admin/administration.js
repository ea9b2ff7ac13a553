/** The administrators' part of the API. */
export class Administration {
  #api;

  /** @param {import('../api.js').Api} api */
  constructor(api) {
    this.#api = api;
  }

  /**
   * @param {string} query a prefix of any word of a name
   * @param {string} [after] the username of the last known user
   * @returns {Promise<{users: any[], has_more: boolean}>}
   */
  users(query, after) { return this.#api.request('GET', `/admin/users?${new URLSearchParams({ query, ...(after && { after }) })}`); }

  /** @param {{admin?: boolean, deactivated?: boolean}} change @returns the updated user */
  changeUser(id, change) { return this.#api.request('PATCH', `/admin/users/${id}`, change); }

  /** @returns {Promise<{path: string, expires_at: string}>} a single-use link, returned only once */
  endSessions(id) { return this.#api.request('DELETE', `/admin/users/${id}/sessions`); }

  resetLink(id) { return this.#api.request('POST', `/admin/users/${id}/reset`); }

  workspace() { return this.#api.request('GET', '/admin/workspace'); }
  changeWorkspace(change) { return this.#api.request('PATCH', '/admin/workspace', change); }

  async rooms() { return (await this.#api.request('GET', '/admin/rooms')).rooms; }
  archive(id, archived) { return this.#api.request('PATCH', `/admin/rooms/${id}`, { archived }); }
  deleteRoom(id) { return this.#api.request('DELETE', `/admin/rooms/${id}`); }
  appointOwner(roomId, userId) { return this.#api.request('PUT', `/admin/rooms/${roomId}/owners/${userId}`); }

  /** @param {number} [before] the id of the oldest known entry */
  audit(before) { return this.#api.request('GET', `/admin/audit${before ? `?before=${before}` : ''}`); }
}
