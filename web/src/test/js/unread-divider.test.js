import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnreadDivider } from '../../main/web/app/model/unread-divider.js';

const ME = 7;
const row = (seq, user_id = 8, more = {}) => ({ seq, user_id, ...more });
const dividerAt = (unread, readTo) => new UnreadDivider({ unread: { unread, readTo } }, ME);

test('the divider is above the first unread message of another user', () => {
  const divider = dividerAt(2, 3);
  assert.equal(divider.update(), true);
  const rows = [row(3), row(4, ME), row(5, 8, { kind: 'joined' }), row(6, 8, { deleted: true }), row(7), row(8)];
  assert.equal(divider.seqIn({ rows, hasOlder: false }), 7);
  assert.equal(divider.update(), false, 'it stays');
});

test('there is no divider if all is read, nothing is loaded, or the rows do not reach back to it', () => {
  assert.equal(dividerAt(0, 3).update(), false);
  const divider = dividerAt(2, 3);
  divider.update();
  assert.equal(divider.seqIn({ rows: [], hasOlder: false }), 0);
  assert.equal(divider.seqIn({ rows: [row(9)], hasOlder: true }), 0);
  assert.equal(divider.seqIn({ rows: [row(4)], hasOlder: true }), 4);
});

test('the divider can be placed above any row, and cleared', () => {
  const divider = dividerAt(0, 9);
  divider.placeAbove(4);
  assert.equal(divider.seqIn({ rows: [row(3), row(4), row(5)], hasOlder: false }), 4);
  divider.clear();
  assert.equal(divider.isSet, false);
});
