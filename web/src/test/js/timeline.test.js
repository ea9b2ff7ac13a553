import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Timeline, WINDOW } from '../../main/web/app/model/timeline.js';

const row = (seq, more = {}) => ({ id: 1000 + seq, seq, revision: seq, content: `m${seq}`, ...more });
const rows = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => row(from + at));
const page = (from, to, more = false, revision = to) => ({ messages: rows(from, to), has_more: more, revision });
const seqs = (timeline) => timeline.rows.map(({ seq }) => seq);

test('keeps rows in order, each once', () => {
  const timeline = new Timeline();
  timeline.reset(page(3, 4, true));
  timeline.append(row(5), true);
  timeline.prepend(page(1, 3));
  assert.deepEqual(seqs(timeline), [1, 2, 3, 4, 5]);
  assert.deepEqual([timeline.find(1003).content, timeline.find(1009)], ['m3', undefined]);
});

test('updates a row only to a newer revision', () => {
  const timeline = new Timeline();
  timeline.reset(page(1, 2));
  timeline.update(row(2, { revision: 9, content: 'edited' }));
  timeline.update(row(2, { revision: 7, content: 'older' }));
  timeline.appendPage(page(1, 2));
  assert.deepEqual([timeline.rows.length, timeline.rows[1].content], [2, 'edited']);
});

test('assumes newer rows after a page from the middle, unless its last row is the last change', () => {
  const timeline = new Timeline();
  timeline.resetAround(page(5, 9, true, 12));
  assert.deepEqual([timeline.hasOlder, timeline.hasNewer], [true, true]);
  timeline.resetAround(page(5, 9, true, 9));
  assert.equal(timeline.hasNewer, false);
});

test('older pages evict the newest rows, and newer pages bring them back', () => {
  const timeline = new Timeline();
  timeline.reset(page(951, 1000, true));
  for (let first = 901; first >= 701; first -= 50) timeline.prepend(page(first, first + 49, true));
  assert.deepEqual([timeline.rows.length, timeline.first, timeline.last, timeline.hasNewer], [WINDOW, 701, 950, true]);
  timeline.appendPage(page(951, 1000, false));
  assert.deepEqual([timeline.rows.length, timeline.first, timeline.last, timeline.hasNewer, timeline.hasOlder], [WINDOW, 751, 1000, false, true]);
});

test('ignores live rows while the newest rows are not loaded', () => {
  const timeline = new Timeline();
  timeline.reset(page(951, 1000, true));
  for (let first = 901; first >= 701; first -= 50) timeline.prepend(page(first, first + 49, true));
  timeline.append(row(1001), false);
  assert.equal(timeline.last, 950);
});

test('evicts no row for a new one unless the view is pinned', () => {
  const timeline = new Timeline();
  timeline.reset(page(1, WINDOW));
  timeline.append(row(WINDOW + 1), false);
  assert.deepEqual([timeline.first, timeline.last, timeline.hasNewer], [1, WINDOW, true]);
});

test('evicts the oldest row for a new one while the view is pinned', () => {
  const timeline = new Timeline();
  timeline.reset(page(1, WINDOW));
  timeline.append(row(WINDOW + 1), true);
  assert.deepEqual([timeline.first, timeline.last, timeline.rows.length, timeline.hasOlder], [2, WINDOW + 1, WINDOW, true]);
});
