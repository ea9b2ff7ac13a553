/** Replaces `fetch`: answers by routes, and records the requests. */

/** A refusal, as the server sends it. */
export const refuse = (status, code, errors) => ({ refused: true, status, body: { code, errors } });

/**
 * @param {Record<string, any>} routes by method and path, e.g. `'GET /rooms/:id'`: the response body, a {@link refuse}d one, or a
 *   function of the request that returns or resolves to one
 */
export function fakeHttp(routes = {}) {
  const http = { routes, requests: [], offline: false };
  globalThis.fetch = async (url, init = {}) => {
    const { pathname, searchParams } = new URL(url, location.href);
    const request = { method: init.method ?? 'GET', path: pathname, query: Object.fromEntries(searchParams), body: parsed(init.body) };
    http.requests.push(request);
    if (http.offline) throw new TypeError('Failed to fetch');
    const found = Object.entries(http.routes).map(([route, answer]) => ({ answer, params: match(route, request) })).find(({ params }) => params);
    if (!found) return json(404, { code: 'not_found' });
    const answer = typeof found.answer === 'function' ? await found.answer({ ...request, params: found.params }) : found.answer;
    if (answer?.refused) return json(answer.status, answer.body);
    return answer === undefined || answer === null ? new Response(null, { status: 204 }) : json(200, answer);
  };
  http.sent = (method) => http.requests.filter((one) => one.method === method).map(({ path, body }) => ({ path, body }));
  return http;
}

const json = (status, body) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
const parsed = (body) => (typeof body === 'string' ? JSON.parse(body) : body);

function match(route, { method, path }) {
  const [verb, pattern] = route.split(' ');
  if (verb !== method) return null;
  const [wanted, actual] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== actual.length) return null;
  const params = {};
  for (const [at, part] of wanted.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = actual[at];
    else if (part !== actual[at]) return null;
  }
  return params;
}
