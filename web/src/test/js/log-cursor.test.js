import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LogCursor } from '../../main/web/app/model/log-cursor.js';

test('advances with live changes, and ignores repeated ones', () => {
  const cursor = new LogCursor(3);
  assert.deepEqual([4, 5, 5, 4].map((revision) => cursor.advance(revision)), [false, false, false, false]);
  assert.deepEqual([cursor.revision, cursor.isCatchingUp], [5, false]);
});

test('reports a gap once, and appends the live changes after the catch-up', () => {
  const cursor = new LogCursor(3);
  assert.deepEqual([5, 6, 7].map((revision) => cursor.advance(revision)), [true, false, false]);
  assert.equal(cursor.revision, 3);
  assert.equal(cursor.applyPart(6, false), 'done');
  assert.deepEqual([cursor.revision, cursor.isCatchingUp], [7, false]);
});

test('reports no gap until the last part of the catch-up', () => {
  const cursor = new LogCursor(3);
  cursor.startCatchUp();
  assert.equal(cursor.applyPart(5, true), 'more');
  assert.equal(cursor.advance(9), false);
  assert.equal(cursor.applyPart(8, false), 'done');
  assert.equal(cursor.revision, 9);
});

test('expects the answer from the requested revision, then its next part', () => {
  const cursor = new LogCursor(3);
  assert.equal(cursor.awaits(3), false);
  assert.equal(cursor.requestFrom(), 3);
  assert.deepEqual([2, 3, 4].map((since) => cursor.awaits(since)), [false, true, false]);
  cursor.applyPart(5, true);
  assert.deepEqual([3, 5].map((since) => cursor.awaits(since)), [false, true]);
  cursor.applyPart(8, false);
  assert.deepEqual([cursor.awaits(5), cursor.awaits(8), cursor.revision], [false, false, 8]);
});

test('expects no answer after a move or a lost connection', () => {
  const cursor = new LogCursor(3);
  cursor.requestFrom();
  cursor.moveTo(7);
  assert.equal(cursor.awaits(3), false);
  cursor.requestFrom();
  cursor.reset();
  assert.equal(cursor.awaits(7), false);
});

test('advances by a range of changes, and reports a gap before it', () => {
  const cursor = new LogCursor(3);
  assert.deepEqual([cursor.advance(6, 2), cursor.revision], [false, 6]);
  assert.deepEqual([cursor.advance(9, 7), cursor.revision], [true, 6]);
  cursor.advance(11, 8);
  cursor.advance(12, 6);
  cursor.applyPart(6, false);
  assert.deepEqual([cursor.revision, cursor.isCatchingUp], [12, false]);
});

test('does not go back for repeated changes', () => {
  const cursor = new LogCursor(5);
  cursor.startCatchUp();
  cursor.applyPart(3, true);
  assert.equal(cursor.applyPart(4, false), 'done');
  assert.equal(cursor.revision, 5);
});

test('reports a gap again if the live changes begin beyond the answer', () => {
  const cursor = new LogCursor(3);
  cursor.advance(9);
  assert.equal(cursor.applyPart(6, false), 'gap');
  assert.deepEqual([cursor.revision, cursor.isCatchingUp], [6, true]);
  assert.equal(cursor.applyPart(8, false), 'done');
  assert.equal(cursor.revision, 9);
});

test('fails after three answers that leave the gap open', () => {
  const cursor = new LogCursor(3);
  cursor.advance(9);
  assert.deepEqual([4, 4, 4].map((revision) => cursor.applyPart(revision, false)), ['gap', 'gap', 'failed']);
  assert.deepEqual([cursor.revision, cursor.isCatchingUp], [9, false]);
});

test('appends only the last contiguous run', () => {
  const cursor = new LogCursor(3);
  for (const revision of [5, 6, 9, 10]) cursor.advance(revision);
  assert.equal(cursor.applyPart(7, false), 'gap');
  assert.equal(cursor.applyPart(8, false), 'done');
  assert.equal(cursor.revision, 10);
});

test('discards live changes beyond a gap when the connection is lost', () => {
  const cursor = new LogCursor(3);
  cursor.advance(5);
  cursor.reset();
  assert.deepEqual([cursor.revision, cursor.isCatchingUp], [3, false]);
});
