/** What the link of an invitation brings somebody to. */
export class Invitation {
  #api;

  /**
   * @param {import('../api.js').Api} api
   * @param {string} token
   * @param {{workspace: string, by: {id: number, username: string}, room?: {id: number, name: string}}} told
   */
  constructor(api, token, { workspace, by, room }) {
    this.#api = api;
    this.token = token;
    this.workspace = workspace;
    this.by = by;
    this.room = room;
  }

  /** Fails with `not_found` where it has expired, is used up or was never made: nobody tells which. */
  static async find(api, token) {
    return new Invitation(api, token, await api.ask('GET', `/invitations/${token}`));
  }

  /** @returns {Promise<number | undefined>} the room that one is in now */
  async accept() {
    return (await this.#api.ask('POST', `/invitations/${this.token}/accept`))?.room_id;
  }
}
