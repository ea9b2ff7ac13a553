import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NewLine } from '../../main/web/app/model/new-line.js';

const ME = 7;
const row = (seq, user_id = 8, more = {}) => ({ seq, user_id, ...more });
const lineAt = (unread, readTo) => new NewLine({ unread: { unread, readTo } }, ME);

test('the line is above the first row of others after what was read', () => {
  const line = lineAt(2, 3);
  assert.equal(line.renew(), true);
  const rows = [row(3), row(4, ME), row(5, 8, { kind: 'joined' }), row(6, 8, { deleted: true }), row(7), row(8)];
  assert.equal(line.in({ rows, hasOlder: false }), 7);
  assert.equal(line.renew(), false, 'it stays');
});

test('there is none where all is read, nothing is loaded, or the rows do not reach back to it', () => {
  assert.equal(lineAt(0, 3).renew(), false);
  const line = lineAt(2, 3);
  line.renew();
  assert.equal(line.in({ rows: [], hasOlder: false }), 0);
  assert.equal(line.in({ rows: [row(9)], hasOlder: true }), 0);
  assert.equal(line.in({ rows: [row(4)], hasOlder: true }), 4);
});

test('it goes above the row that somebody wants to read again, and away', () => {
  const line = lineAt(0, 9);
  line.above(4);
  assert.equal(line.in({ rows: [row(3), row(4), row(5)], hasOlder: false }), 4);
  line.clear();
  assert.equal(line.isSet, false);
});
