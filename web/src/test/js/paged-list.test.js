import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endReasonOf } from '../../main/web/app/model/account-admin/invitations.js';
import { PagedList } from '../../main/web/app/model/account-admin/paged-list.js';
import { Problem } from '../../main/web/app/model/problem.js';

/** A list whose pages the test provides. */
function given() {
  const asked = [];
  const listing = new PagedList((last) => new Promise((answer, refuse) => { asked.push({ last, answer: (ids, hasMore) => answer({ items: ids.map((id) => ({ id })), hasMore }), refuse }); }));
  return { listing, asked, ids: () => listing.items.map(({ id }) => id) };
}

test('goes on after the last one known', async () => {
  const { listing, asked, ids } = given();
  const begun = listing.load();
  asked[0].answer([1, 2], true);
  await begun;
  const more = listing.loadMore();
  assert.equal(listing.loadMore(), undefined);
  asked[1].answer([3], false);
  await more;
  assert.deepEqual([asked[1].last, ids(), listing.hasMore, asked.length], [{ id: 2 }, [1, 2, 3], false, 2]);
});

test('what was asked for before it was begun anew is not shown', async () => {
  const { listing, asked, ids } = given();
  const before = listing.load();
  const after = listing.load();
  asked[1].answer([7], false);
  asked[0].answer([1, 2], true);
  await Promise.all([before, after]);
  assert.deepEqual([ids(), listing.hasMore, listing.loading], [[7], false, false]);
});

test('a failure leaves what there is', async () => {
  const { listing, asked, ids } = given();
  const begun = listing.load();
  asked[0].answer([1], true);
  await begun;
  const more = listing.loadMore();
  asked[1].refuse(new Problem());
  await more;
  assert.deepEqual([ids(), listing.problem.code, listing.loading], [[1], 'network', false]);
  listing.replace({ id: 1, name: 'ola' });
  assert.equal(listing.items[0].name, 'ola');
});

test('knows why an invitation lets nobody in any more', () => {
  const now = Date.parse('2026-11-24T10:00:00Z');
  assert.equal(endReasonOf({ used: 3, expires_at: '2026-11-24T10:00:01Z' }, now), null);
  assert.equal(endReasonOf({ used: 0 }, now), null);
  assert.equal(endReasonOf({ used: 3, uses: 3 }, now), 'spent');
  assert.equal(endReasonOf({ used: 0, expires_at: '2026-11-24T10:00:00Z' }, now), 'expired');
  assert.equal(endReasonOf({ used: 3, uses: 3, revoked: true }, now), 'revoked');
});
