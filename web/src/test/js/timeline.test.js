import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Timeline, WINDOW } from '../../main/web/app/model/timeline.js';

const row = (seq, more = {}) => ({ id: 1000 + seq, seq, revision: seq, content: `m${seq}`, ...more });
const rows = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => row(from + at));
const page = (from, to, more = false, revision = to) => ({ messages: rows(from, to), has_more: more, revision });
const seqs = (timeline) => timeline.rows.map(({ seq }) => seq);

test('keeps rows in the order of the room, whatever order they come in', () => {
  const timeline = new Timeline();
  timeline.reset(page(1, 2));
  for (const seq of [5, 3, 4]) timeline.live(row(seq), true);
  assert.deepEqual(seqs(timeline), [1, 2, 3, 4, 5]);
});

test('knows a row by its id and takes only a newer revision of it', () => {
  const timeline = new Timeline();
  timeline.reset(page(1, 2));
  assert.equal(timeline.live(row(2), true), false);
  timeline.live(row(2, { revision: 9, content: 'edited' }), true);
  timeline.live(row(2, { revision: 7, content: 'older' }), true);
  assert.deepEqual([timeline.rows.length, timeline.rows[1].content], [2, 'edited']);
});

test('older pages evict the newest rows, and newer pages bring them back', () => {
  const timeline = new Timeline();
  timeline.reset(page(951, 1000, true));
  for (let first = 901; first >= 701; first -= 50) timeline.older(page(first, first + 49, true));
  assert.deepEqual([timeline.rows.length, timeline.first, timeline.last, timeline.hasNewer], [WINDOW, 701, 950, true]);
  timeline.newer(page(951, 1000, false));
  assert.deepEqual([timeline.rows.length, timeline.first, timeline.last, timeline.hasNewer, timeline.hasOlder], [WINDOW, 751, 1000, false, true]);
});

test('has no place for what comes live while the newest rows are away', () => {
  const timeline = new Timeline();
  timeline.reset(page(951, 1000, true));
  for (let first = 901; first >= 701; first -= 50) timeline.older(page(first, first + 49, true));
  assert.equal(timeline.live(row(1001), false), true);
  assert.equal(timeline.last, 950);
});

test('never evicts what is being read for something new', () => {
  const timeline = new Timeline();
  timeline.reset(page(1, WINDOW));
  timeline.live(row(WINDOW + 1), false);
  assert.deepEqual([timeline.first, timeline.last, timeline.hasNewer], [1, WINDOW, true]);
});

test('lets the oldest go while the newest is looked at', () => {
  const timeline = new Timeline();
  timeline.reset(page(1, WINDOW));
  timeline.live(row(WINDOW + 1), true);
  assert.deepEqual([timeline.first, timeline.last, timeline.rows.length, timeline.hasOlder], [2, WINDOW + 1, WINDOW, true]);
});

test('sees a hole, and sees it mended', () => {
  const timeline = new Timeline();
  timeline.reset(page(1, 3));
  timeline.live(row(5), true);
  assert.deepEqual([timeline.hole, timeline.settled], [true, 3]);
  timeline.newer(page(4, 5));
  assert.deepEqual([timeline.hole, timeline.settled], [false, 5]);
});

test('takes two rows that raced for no hole', () => {
  const timeline = new Timeline();
  timeline.reset(page(1, 3));
  timeline.live(row(5), true);
  timeline.live(row(4), true);
  assert.deepEqual([timeline.hole, timeline.settled], [false, 5]);
});
