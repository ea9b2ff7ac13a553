/** An invitation, as the person who opens its link sees it. */
export class Invitation {
  #api;

  /**
   * @param {import('../api.js').Api} api
   * @param {string} token
   * @param {{workspace: string, by: {id: number, username: string}, room?: {id: number, name: string}}} details
   */
  constructor(api, token, { workspace, by, room }) {
    this.#api = api;
    this.token = token;
    this.workspace = workspace;
    this.by = by;
    this.room = room;
  }

  /** Rejects with `not_found` if the invitation is expired, used up or unknown; the server does not say which. */
  static async find(api, token) {
    return new Invitation(api, token, await api.request('GET', `/invitations/${token}`));
  }

  /** @returns {Promise<number | undefined>} the id of the joined room */
  async accept() {
    return (await this.#api.request('POST', `/invitations/${this.token}/accept`))?.room_id;
  }
}
