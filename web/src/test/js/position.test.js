import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Position } from '../../main/web/app/model/position.js';

test('follows what comes live, and takes no repeat for anything', () => {
  const position = new Position(3);
  assert.deepEqual([4, 5, 5, 4].map((revision) => position.live(revision)), [false, false, false, false]);
  assert.deepEqual([position.at, position.catching], [5, false]);
});

test('sees a hole once, and joins on what came live meanwhile', () => {
  const position = new Position(3);
  assert.deepEqual([5, 6, 7].map((revision) => position.live(revision)), [true, false, false]);
  assert.equal(position.at, 3);
  assert.equal(position.reached(6, false), 'done');
  assert.deepEqual([position.at, position.catching], [7, false]);
});

test('goes on looking for no holes until the last of the changes has come', () => {
  const position = new Position(3);
  position.begin();
  assert.equal(position.reached(5, true), 'more');
  assert.equal(position.live(9), false);
  assert.equal(position.reached(8, false), 'done');
  assert.equal(position.at, 9);
});

test('awaits the answer from where it has asked, then what follows on it', () => {
  const position = new Position(3);
  assert.equal(position.awaits(3), false);
  assert.equal(position.ask(), 3);
  assert.deepEqual([2, 3, 4].map((since) => position.awaits(since)), [false, true, false]);
  position.reached(5, true);
  assert.deepEqual([3, 5].map((since) => position.awaits(since)), [false, true]);
  position.reached(8, false);
  assert.deepEqual([position.awaits(5), position.awaits(8), position.at], [false, false, 8]);
});

test('awaits nothing any more once it is elsewhere, or the connection is lost', () => {
  const position = new Position(3);
  position.ask();
  position.moveTo(7);
  assert.equal(position.awaits(3), false);
  position.ask();
  position.lost();
  assert.equal(position.awaits(7), false);
});

test('follows several changes that come live together, and sees the hole before them', () => {
  const position = new Position(3);
  assert.deepEqual([position.live(6, 2), position.at], [false, 6]);
  assert.deepEqual([position.live(9, 7), position.at], [true, 6]);
  position.live(11, 8);
  position.live(12, 6);
  position.reached(6, false);
  assert.deepEqual([position.at, position.catching], [12, false]);
});

test('does not go back for changes that come twice', () => {
  const position = new Position(5);
  position.begin();
  position.reached(3, true);
  assert.equal(position.reached(4, false), 'done');
  assert.equal(position.at, 5);
});

test('asks again where what came live begins beyond what was told', () => {
  const position = new Position(3);
  position.live(9);
  assert.equal(position.reached(6, false), 'apart');
  assert.deepEqual([position.at, position.catching], [6, true]);
  assert.equal(position.reached(8, false), 'done');
  assert.equal(position.at, 9);
});

test('says so where asking does not help', () => {
  const position = new Position(3);
  position.live(9);
  assert.deepEqual([4, 4, 4].map((revision) => position.reached(revision, false)), ['apart', 'apart', 'lost']);
  assert.deepEqual([position.at, position.catching], [9, false]);
});

test('joins on only the last unbroken run', () => {
  const position = new Position(3);
  for (const revision of [5, 6, 9, 10]) position.live(revision);
  assert.equal(position.reached(7, false), 'apart');
  assert.equal(position.reached(8, false), 'done');
  assert.equal(position.at, 10);
});

test('does not count on what came live and was not joined on, once the connection is lost', () => {
  const position = new Position(3);
  position.live(5);
  position.lost();
  assert.deepEqual([position.at, position.catching], [3, false]);
});
