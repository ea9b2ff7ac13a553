/** What only administrators may ask for. */
export class Administration {
  #api;

  /** @param {import('../api.js').Api} api */
  constructor(api) {
    this.#api = api;
  }

  /**
   * @param {string} query begins any word of a name
   * @param {string} [after] the username of the last one known
   * @returns {Promise<{users: any[], has_more: boolean}>}
   */
  people(query, after) { return this.#api.ask('GET', `/admin/users?${new URLSearchParams({ query, ...(after && { after }) })}`); }

  /** @param {{admin?: boolean, deactivated?: boolean}} change @returns the person as they are now */
  changePerson(id, change) { return this.#api.ask('PATCH', `/admin/users/${id}`, change); }

  /** @returns {Promise<{path: string, expires_at: string}>} works once; told only now */
  resetLink(id) { return this.#api.ask('POST', `/admin/users/${id}/reset`); }

  workspace() { return this.#api.ask('GET', '/admin/workspace'); }
  changeWorkspace(change) { return this.#api.ask('PATCH', '/admin/workspace', change); }

  async rooms() { return (await this.#api.ask('GET', '/admin/rooms')).rooms; }
  archive(id, archived) { return this.#api.ask('PATCH', `/admin/rooms/${id}`, { archived }); }
  deleteRoom(id) { return this.#api.ask('DELETE', `/admin/rooms/${id}`); }
  appoint(roomId, userId) { return this.#api.ask('PUT', `/admin/rooms/${roomId}/owners/${userId}`); }

  /** @param {number} [before] the id of the oldest entry known */
  audit(before) { return this.#api.ask('GET', `/admin/audit${before ? `?before=${before}` : ''}`); }
}
