import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Unread } from '../../main/web/app/model/unread.js';

const ME = 7;
const row = (seq, more = {}) => ({ id: 1000 + seq, seq, revision: seq, user_id: 9, content: 'x', ...more });

function given(told = {}) {
  const unread = new Unread(ME);
  unread.told({ last_read_seq: 10, unread: 0, mentions: 0, revision: 20, ...told });
  unread.lastSeq = 20;
  return unread;
}

test('adds the rows above the count, each once', () => {
  const unread = given({ unread: 3, mentions: 1 });
  for (const seq of [21, 22, 22]) unread.take(row(seq));
  unread.take(row(19));
  unread.take(row(23, { mentions: [ME] }));
  unread.take(row(24, { mentions_room: true }));
  assert.deepEqual([unread.unread, unread.mentions], [7, 3]);
});

test('does not count events, one’s own, or what was deleted', () => {
  const unread = given();
  unread.take(row(21, { kind: 'joined' }));
  unread.take(row(22, { user_id: ME }));
  unread.take(row(23, { mentions: [ME] }));
  unread.take(row(23, { revision: 24, deleted: true, content: undefined }));
  unread.take(row(23, { mentions: [ME] }));
  assert.deepEqual([unread.unread, unread.mentions], [0, 0]);
});

test('a count of the server stands for everything up to its revision', () => {
  const unread = given();
  for (const seq of [21, 22, 23]) unread.take(row(seq));
  unread.told({ last_read_seq: 10, unread: 2, mentions: 0, revision: 22 });
  assert.equal(unread.unread, 3);
  unread.told({ last_read_seq: 23, unread: 0, mentions: 0, revision: 23 });
  assert.equal(unread.unread, 0);
});

test('says 100 where there is more than can be counted', () => {
  const unread = given({ unread: 100 });
  unread.take(row(21));
  assert.equal(unread.unread, 100);
});

test('what was seen is read at once, before the server says so', () => {
  const unread = given({ unread: 5, mentions: 2 });
  unread.take(row(21));
  unread.take(row(22));
  assert.equal(unread.see(21), true);
  assert.deepEqual([unread.unread, unread.mentions], [1, 0]);
  assert.equal(unread.see(20), false);
  assert.equal(unread.readTo, 21);
});

test('a pointer that goes back wins, and stays until one comes anew', () => {
  const unread = given();
  unread.take(row(21));
  unread.see(21);
  unread.told({ last_read_seq: 21, unread: 0, mentions: 0, revision: 21 });
  unread.told({ last_read_seq: 14, unread: 4, mentions: 0, revision: 21 });
  assert.deepEqual([unread.unread, unread.held, unread.see(21)], [4, true, false]);
  unread.held = false;
  assert.equal(unread.see(21), true);
});
