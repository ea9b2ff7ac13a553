const RETRYABLE = new Set(['rate_limited', 'unavailable', 'internal', 'network']);

/** What the server refused or failed at (RFC 9457), or `network` where no answer came at all. */
export class Problem extends Error {
  /** @param {{status?: number, code?: string, detail?: string, errors?: {field: string, code: string}[], retryAfterMs?: number, retryable?: boolean}} told */
  constructor({ status = 0, code = 'network', detail = '', errors = [], retryAfterMs = 0, retryable = RETRYABLE.has(code) } = {}) {
    super(detail || code);
    this.retryable = retryable;
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.retryAfterMs = retryAfterMs;
  }

  /** @param {Response} response */
  static async of(response) {
    const body = await response.json().catch(() => ({}));
    return new Problem({
      status: response.status,
      code: body.code ?? codeOf(response.status),
      detail: body.detail,
      errors: body.errors,
      retryAfterMs: body.retry_after_ms ?? 1000 * (Number(response.headers.get('Retry-After')) || 0),
    });
  }

  /** A refused frame says itself whether to try again, as its code may be a new one. */
  static ofFrame({ code, message, retryable, retry_after_ms }) {
    return new Problem({ code: code ?? 'internal', detail: message, retryable, retryAfterMs: retry_after_ms });
  }

  /** The server is there and unwell, which may last. */
  get isOfServer() {
    return this.retryable && this.code !== 'network' && this.code !== 'rate_limited';
  }

  get signedOut() {
    return this.code === 'unauthenticated';
  }
}

/**
 * Says which field of a form each error belongs to; what belongs to none is under `form`.
 *
 * @param {Problem} problem
 * @param {string[]} fields those the form has
 * @param {Record<string, string>} homes the field of a code that names none, e.g. `{name_taken: 'username'}`
 * @returns {Record<string, string>} field to code
 */
export function errorsByField(problem, fields, homes = {}) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const { field, code } of problem.errors) {
    if (fields.includes(field)) found[field] ??= code;
  }
  if (Object.keys(found).length === 0) found[homes[problem.code] ?? 'form'] = problem.code;
  return found;
}

/** A proxy in front of the server may answer without a problem body. */
function codeOf(status) {
  if (status === 401) return 'unauthenticated';
  if (status === 404) return 'not_found';
  if (status === 429) return 'rate_limited';
  if (status === 502 || status === 503 || status === 504) return 'unavailable';
  return status >= 500 ? 'internal' : 'bad_request';
}
