const RETRYABLE = new Set(['rate_limited', 'unavailable', 'internal', 'network']);

/** A refusal or failure of the server (RFC 9457), or `network` if no response came at all. */
export class Problem extends Error {
  /** @param {{status?: number, code?: string, detail?: string, errors?: {field: string, code: string}[], retryAfterMs?: number, retryable?: boolean}} details */
  constructor({ status = 0, code = 'network', detail = '', errors = [], retryAfterMs = 0, retryable = RETRYABLE.has(code) } = {}) {
    super(detail || code);
    this.retryable = retryable;
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.retryAfterMs = retryAfterMs;
  }

  /** @param {Response} response */
  static async fromResponse(response) {
    const body = await response.json().catch(() => ({}));
    return new Problem({
      status: response.status,
      code: body.code ?? codeForStatus(response.status),
      detail: body.detail,
      errors: body.errors,
      retryAfterMs: body.retry_after_ms ?? 1000 * (Number(response.headers.get('Retry-After')) || 0),
    });
  }

  /** An error frame says itself whether to retry, because its code may be unknown here. */
  static fromFrame({ code, message, retryable, retry_after_ms }) {
    return new Problem({ code: code ?? 'internal', detail: message, retryable, retryAfterMs: retry_after_ms });
  }

  /** The server responds, but has a problem that may last. */
  get isServerError() {
    return this.retryable && this.code !== 'network' && this.code !== 'rate_limited';
  }

  get isUnauthenticated() {
    return this.code === 'unauthenticated';
  }
}

/**
 * Maps each error to the field of a form that it belongs to, other errors to `form`.
 *
 * @param {Problem} problem
 * @param {string[]} fields the fields of the form
 * @param {Record<string, string>} fieldByCode the field of a code that names none, e.g. `{wrong_credentials: 'password'}`
 * @returns {Record<string, string>} field to code
 */
export function errorsByField(problem, fields, fieldByCode = {}) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const { field, code } of problem.errors) {
    if (fields.includes(field)) found[field] ??= code;
  }
  if (Object.keys(found).length === 0) found[fieldByCode[problem.code] ?? 'form'] = problem.code;
  return found;
}

/** A proxy in front of the server may respond without a problem body. */
function codeForStatus(status) {
  if (status === 401) return 'unauthenticated';
  if (status === 404) return 'not_found';
  if (status === 429) return 'rate_limited';
  if (status === 502 || status === 503 || status === 504) return 'unavailable';
  return status >= 500 ? 'internal' : 'bad_request';
}
