import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnreadCounter } from '../../main/web/app/model/unread-counter.js';

const ME = 7;
const row = (seq, more = {}) => ({ id: 1000 + seq, seq, revision: seq, user_id: 9, content: 'x', ...more });

function given(counts = {}) {
  const counter = new UnreadCounter(ME);
  counter.update({ last_read_seq: 10, unread: 0, mentions: 0, revision: 20, ...counts });
  counter.lastSeq = 20;
  return counter;
}

test('adds the rows above the revision of the count, each once', () => {
  const counter = given({ unread: 3, mentions: 1 });
  for (const seq of [21, 22, 22]) counter.addRow(row(seq));
  counter.addRow(row(19));
  counter.addRow(row(23, { mentions: [ME] }));
  counter.addRow(row(24, { mentions_room: true }));
  assert.deepEqual([counter.unread, counter.mentions], [7, 3]);
});

test('does not count events, own messages or deleted ones', () => {
  const counter = given();
  counter.addRow(row(21, { kind: 'joined' }));
  counter.addRow(row(22, { user_id: ME }));
  counter.addRow(row(23, { mentions: [ME] }));
  counter.addRow(row(23, { revision: 24, deleted: true, content: undefined }));
  counter.addRow(row(23, { mentions: [ME] }));
  assert.deepEqual([counter.unread, counter.mentions], [0, 0]);
});

test('a count from the server covers all rows up to its revision', () => {
  const counter = given();
  for (const seq of [21, 22, 23]) counter.addRow(row(seq));
  counter.update({ last_read_seq: 10, unread: 2, mentions: 0, revision: 22 });
  assert.equal(counter.unread, 3);
  counter.update({ last_read_seq: 23, unread: 0, mentions: 0, revision: 23 });
  assert.equal(counter.unread, 0);
});

test('counts up to 100', () => {
  const counter = given({ unread: 100 });
  counter.addRow(row(21));
  assert.equal(counter.unread, 100);
});

test('seen rows are read before the server confirms it', () => {
  const counter = given({ unread: 5, mentions: 2 });
  counter.addRow(row(21));
  counter.addRow(row(22));
  assert.equal(counter.markSeen(21), true);
  assert.deepEqual([counter.unread, counter.mentions], [1, 0]);
  assert.equal(counter.markSeen(20), false);
  assert.equal(counter.readTo, 21);
});

test('a read position that moves back holds the count until it is released', () => {
  const counter = given();
  counter.addRow(row(21));
  counter.markSeen(21);
  counter.update({ last_read_seq: 21, unread: 0, mentions: 0, revision: 21 });
  counter.update({ last_read_seq: 14, unread: 4, mentions: 0, revision: 21 });
  assert.deepEqual([counter.unread, counter.isHeld, counter.markSeen(21)], [4, true, false]);
  counter.isHeld = false;
  assert.equal(counter.markSeen(21), true);
});
