/** The invitations that the user may see and revoke. */
export class Invitations {
  #api;

  /** @param {import('../api.js').Api} api */
  constructor(api) {
    this.#api = api;
  }

  async list() { return (await this.#api.request('GET', '/invitations')).invitations; }

  /**
   * @param {{room_id?: number, expires_in_hours: number, uses?: number}} settings `expires_in_hours` 0: never; no `uses`: no limit
   * @returns {Promise<{path: string}>} the link, returned only once
   */
  create(settings) { return this.#api.request('POST', '/invitations', settings); }
  revoke(id) { return this.#api.request('DELETE', `/invitations/${id}`); }
}

/** @returns {'revoked' | 'spent' | 'expired' | null} why the invitation no longer works */
export function endReasonOf({ revoked, uses, used, expires_at: expires }, now) {
  if (revoked) return 'revoked';
  if (uses !== undefined && used >= uses) return 'spent';
  return expires !== undefined && Date.parse(expires) <= now ? 'expired' : null;
}
