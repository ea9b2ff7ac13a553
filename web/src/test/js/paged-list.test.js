import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endReasonOf } from '../../main/web/app/model/account-admin/invitations.js';
import { PagedList } from '../../main/web/app/model/account-admin/paged-list.js';
import { Problem } from '../../main/web/app/model/problem.js';

/** A list whose pages the test provides. */
function given() {
  const requests = [];
  const list = new PagedList((last) => new Promise((answer, refuse) => { requests.push({ last, answer: (ids, hasMore) => answer({ items: ids.map((id) => ({ id })), hasMore }), refuse }); }));
  return { list, requests, ids: () => list.items.map(({ id }) => id) };
}

test('loads the next page after the last known item', async () => {
  const { list, requests, ids } = given();
  const loading = list.load();
  requests[0].answer([1, 2], true);
  await loading;
  const more = list.loadMore();
  assert.equal(list.loadMore(), undefined);
  requests[1].answer([3], false);
  await more;
  assert.deepEqual([requests[1].last, ids(), list.hasMore, requests.length], [{ id: 2 }, [1, 2, 3], false, 2]);
});

test('discards a response requested before the list was loaded again', async () => {
  const { list, requests, ids } = given();
  const before = list.load();
  const after = list.load();
  requests[1].answer([7], false);
  requests[0].answer([1, 2], true);
  await Promise.all([before, after]);
  assert.deepEqual([ids(), list.hasMore, list.loading], [[7], false, false]);
});

test('keeps the loaded items after a failure', async () => {
  const { list, requests, ids } = given();
  const loading = list.load();
  requests[0].answer([1], true);
  await loading;
  const more = list.loadMore();
  requests[1].refuse(new Problem());
  await more;
  assert.deepEqual([ids(), list.problem.code, list.loading], [[1], 'network', false]);
  list.replace({ id: 1, name: 'ola' });
  assert.equal(list.items[0].name, 'ola');
});

test('reports why an invitation is no longer valid', () => {
  const now = Date.parse('2026-11-24T10:00:00Z');
  assert.equal(endReasonOf({ used: 3, expires_at: '2026-11-24T10:00:01Z' }, now), null);
  assert.equal(endReasonOf({ used: 0 }, now), null);
  assert.equal(endReasonOf({ used: 3, uses: 3 }, now), 'spent');
  assert.equal(endReasonOf({ used: 0, expires_at: '2026-11-24T10:00:00Z' }, now), 'expired');
  assert.equal(endReasonOf({ used: 3, uses: 3, revoked: true }, now), 'revoked');
});
