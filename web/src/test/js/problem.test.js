import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorsByField, Problem } from '../../main/web/app/model/problem.js';

const FIELDS = ['username', 'password'];
const FIELD_BY_CODE = { wrong_credentials: 'password' };

test('maps the first error of each field', () => {
  const problem = new Problem({ code: 'bad_request', errors: [{ field: 'password', code: 'too_short' }, { field: 'password', code: 'too_common' }, { field: 'username', code: 'taken' }] });
  assert.deepEqual(errorsByField(problem, FIELDS, FIELD_BY_CODE), { password: 'too_short', username: 'taken' });
});

test('maps a code without a field by the given table', () => {
  assert.deepEqual(errorsByField(new Problem({ code: 'wrong_credentials' }), FIELDS, FIELD_BY_CODE), { password: 'wrong_credentials' });
});

test('maps other errors to the form', () => {
  assert.deepEqual(errorsByField(new Problem(), FIELDS, FIELD_BY_CODE), { form: 'network' });
  assert.deepEqual(errorsByField(new Problem({ code: 'bad_request', errors: [{ field: 'shoe', code: 'missing' }] }), FIELDS, FIELD_BY_CODE), { form: 'bad_request' });
});

test('reads the problem body, or only the status without one', async () => {
  const problem = await Problem.fromResponse(Response.json({ code: 'rate_limited', retry_after_ms: 2200 }, { status: 429 }));
  assert.deepEqual([problem.code, problem.retryAfterMs, problem.retryable], ['rate_limited', 2200, true]);
  const bare = await Problem.fromResponse(new Response('<html>', { status: 503, headers: { 'Retry-After': '3' } }));
  assert.deepEqual([bare.code, bare.retryAfterMs, bare.retryable], ['unavailable', 3000, true]);
});

test('a refusal is not retryable', () => {
  const codes = ['content_too_long', 'room_archived', 'not_a_member', 'idempotency_conflict', 'unauthenticated'];
  assert.deepEqual(codes.filter((code) => new Problem({ code }).retryable), []);
});
