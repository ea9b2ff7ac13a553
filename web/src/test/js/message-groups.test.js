import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupRows, insertUnreadDivider, isFolded } from '../../main/web/app/model/message-groups.js';

const NOON = new Date(2026, 10, 24, 12, 0);
const row = (minute, user, more = {}) => ({ key: `m${minute}${user}`, at: new Date(NOON.getTime() + minute * 60_000), user_id: user, ...more });
const shape = (rows) => groupRows(rows).map((item) => (item.type === 'message' ? (item.lead ? 'lead' : 'more') : item.type));

test('groups messages of one author within five minutes', () => {
  assert.deepEqual(shape([row(0, 1), row(4, 1), row(8, 1), row(13, 1), row(13.5, 2), row(14, 1)]), ['day', 'lead', 'more', 'more', 'lead', 'lead', 'lead']);
});

test('begins each day with a divider and an author line', () => {
  assert.deepEqual(shape([row(719, 1), row(721, 1)]), ['day', 'lead', 'day', 'lead']);
});

test('an event ends a group, and many in a row are folded into one', () => {
  const joined = (minute) => row(minute, minute, { kind: 'joined' });
  const items = groupRows([row(0, 1), joined(1), row(2, 1), joined(3), joined(3.1), joined(3.2)]);
  assert.deepEqual(items.map(({ type }) => type), ['day', 'message', 'events', 'message', 'events']);
  assert.deepEqual([items[3].lead, isFolded(items[2]), isFolded(items[4])], [true, false, true]);
});

test('each item has a unique key', () => {
  const keys = groupRows([row(0, 1), row(1, 2, { kind: 'left' }), row(721, 1), row(1441, 1)]).map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
});

test('the unread divider is above the first unread row, whose author is shown', () => {
  const rows = [row(0, 1, { seq: 5 }), row(1, 1, { seq: 6 })];
  const items = insertUnreadDivider(groupRows(rows), 6);
  assert.deepEqual(items.map(({ type }) => type), ['day', 'message', 'new', 'message']);
  assert.equal(items[3].lead, true);
  for (const none of [0, 7]) assert.equal(insertUnreadDivider(groupRows(rows), none).length, 3);
});
