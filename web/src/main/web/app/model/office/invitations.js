/** The invitations that one may see and withdraw. */
export class Invitations {
  #api;

  /** @param {import('../api.js').Api} api */
  constructor(api) {
    this.#api = api;
  }

  async list() { return (await this.#api.ask('GET', '/invitations')).invitations; }

  /**
   * @param {{room_id?: number, expires_in_hours: number, uses?: number}} wish `expires_in_hours` 0: never; no `uses`: no limit
   * @returns {Promise<{path: string}>} the link is told only now
   */
  make(wish) { return this.#api.ask('POST', '/invitations', wish); }
  revoke(id) { return this.#api.ask('DELETE', `/invitations/${id}`); }
}

/** @returns {'revoked' | 'spent' | 'expired' | null} why an invitation lets nobody in any more */
export function endOf({ revoked, uses, used, expires_at: expires }, now) {
  if (revoked) return 'revoked';
  if (uses !== undefined && used >= uses) return 'spent';
  return expires !== undefined && Date.parse(expires) <= now ? 'expired' : null;
}
