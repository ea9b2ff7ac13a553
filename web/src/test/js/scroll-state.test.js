import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NewMessages } from '../../main/web/app/model/new-messages.js';
import { ScrollState } from '../../main/web/app/model/scroll-state.js';

test('starts pinned to the end, without a target', () => {
  const { pinned, unseen, target, seq } = new ScrollState();
  assert.deepEqual({ pinned, unseen, target, seq }, { pinned: true, unseen: 0, target: '', seq: 0 });
});

test('only a target at the end keeps it pinned', () => {
  const scroll = new ScrollState();
  scroll.toRow(41);
  assert.deepEqual([scroll.target, scroll.seq, scroll.pinned], ['row', 41, false]);
  scroll.toEnd(true);
  assert.deepEqual([scroll.target, scroll.pinned], ['end', true]);
  scroll.toUnread();
  assert.deepEqual([scroll.target, scroll.pinned], ['unread', false]);
  scroll.toEnd(false);
  assert.equal(scroll.pinned, false, 'the newest row is not loaded');
});

test('a target is reached once', () => {
  const scroll = new ScrollState();
  scroll.toRow(41);
  scroll.clearTarget();
  assert.deepEqual([scroll.target, scroll.seq, scroll.pinned], ['', 0, false]);
  scroll.toUnread();
  scroll.stay();
  assert.equal(scroll.target, '');
});

test('scrolling to the end clears the unseen count, and reports whether anything has changed', () => {
  const scroll = new ScrollState();
  assert.equal(scroll.scrolled(true), false);
  assert.equal(scroll.scrolled(false), true);
  scroll.unseen = 3;
  assert.equal(scroll.scrolled(false), false);
  assert.equal(scroll.scrolled(true), true);
  assert.deepEqual([scroll.pinned, scroll.unseen], [true, 0]);
  scroll.unseen = 1;
  assert.equal(scroll.scrolled(true), true, 'the count is cleared');
});

test('following the newest messages clears the unseen count', () => {
  const scroll = new ScrollState();
  scroll.scrolled(false);
  scroll.unseen = 2;
  scroll.pin();
  assert.deepEqual([scroll.pinned, scroll.unseen], [true, 0]);
});

test('accepts each later message of another user once', () => {
  const row = (seq, user_id = 9, more = {}) => ({ seq, user_id, ...more });
  const messages = new NewMessages(7);
  messages.skipTo(10);
  assert.deepEqual([row(10), row(11), row(11), row(12, 7), row(13, 9, { kind: 'joined' }), row(14, 9, { deleted: true }), row(15)].map((one) => messages.accept(one)), [false, true, false, false, false, false, true]);
  messages.skipTo(20);
  assert.equal(messages.accept(row(20)), false);
});
