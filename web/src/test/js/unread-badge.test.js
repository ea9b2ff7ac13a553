import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badgeOf, totalBadge } from '../../main/web/app/model/unread-badge.js';

const room = (notifications, unread, mentions, more) => ({ visibility: 'public', notifications, unread, mentions, ...more });

test('mentions and direct messages have a number, other unread messages are bold', () => {
  assert.deepEqual(badgeOf(room('all', 4, 0)), { count: 0, bold: true });
  assert.deepEqual(badgeOf(room(undefined, 4, 1)), { count: 1, bold: true });
  assert.deepEqual(badgeOf(room('all', 4, 1, { visibility: 'direct' })), { count: 4, bold: true });
  assert.deepEqual(badgeOf(room('all', 0, 0)), { count: 0, bold: false });
});

test('with the levels mentions and nothing, only mentions count', () => {
  for (const level of ['mentions', 'nothing']) {
    assert.deepEqual(badgeOf(room(level, 4, 0, { visibility: 'direct' })), { count: 0, bold: false });
    assert.deepEqual(badgeOf(room(level, 4, 2)), { count: 2, bold: true });
  }
});

test('the total leaves out muted and archived rooms', () => {
  assert.deepEqual(totalBadge([room('all', 3, 1), room('mentions', 3, 2), room('nothing', 9, 9), room('all', 9, 9, { archived: true })]), { count: 3, bold: true });
  assert.deepEqual(totalBadge([room('mentions', 3, 0), room('nothing', 9, 9)]), { count: 0, bold: false });
  assert.deepEqual(totalBadge([room('all', 3, 0)]), { count: 0, bold: true });
});
