import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Attendance } from '../../main/web/app/model/attendance.js';
import { Presence } from '../../main/web/app/model/presence.js';
import { Clock } from './clock.js';

const IDLE_MS = 600_000;

class Storage {
  #items = new Map();
  getItem = (key) => this.#items.get(key) ?? null;
  setItem = (key, value) => this.#items.set(key, value);
  removeItem = (key) => this.#items.delete(key);
}

function given(storage = new Storage()) {
  const clock = new Clock();
  const told = [];
  const attendance = new Attendance(clock, storage, (state) => told.push(state));
  attendance.connected();
  return { clock, told, attendance, storage };
}

test('who is not told of is offline', () => {
  const presence = new Presence();
  presence.told([{ id: 7, state: 'active' }, { id: 9, state: 'busy' }]);
  presence.told([{ id: 7, state: 'offline' }]);
  assert.deepEqual([presence.of(7), presence.of(9), presence.of(11)], ['offline', 'busy', 'offline']);
  presence.clear();
  assert.equal(presence.of(9), 'offline');
});

test('is away after ten minutes without input, and back with the first', async () => {
  const { clock, told, attendance } = given();
  await clock.pass(IDLE_MS - 1);
  attendance.stirred();
  await clock.pass(IDLE_MS - 1);
  assert.deepEqual([attendance.state, told], ['active', []]);
  await clock.pass(1);
  assert.equal(attendance.state, 'away');
  attendance.stirred();
  attendance.stirred();
  assert.deepEqual([attendance.state, told], ['active', ['away', 'active']]);
  await clock.pass(IDLE_MS);
  assert.deepEqual(told, ['away', 'active', 'away']);
});

test('busy is busy, idle or not, until one says otherwise', async () => {
  const { clock, told, attendance } = given();
  attendance.choose(true);
  await clock.pass(IDLE_MS);
  assert.deepEqual([attendance.state, told], ['busy', ['busy']]);
  attendance.stirred();
  attendance.choose(false);
  assert.deepEqual([attendance.state, told], ['active', ['busy', 'active']]);
});

test('another tab hears of it, and a new connection is told what is not to be expected', () => {
  const { storage, attendance } = given();
  const other = given(storage);
  attendance.choose(true);
  other.attendance.check();
  assert.deepEqual(other.told, ['busy']);
  other.attendance.connected();
  assert.deepEqual(other.told, ['busy', 'busy']);
  attendance.choose(false);
  other.attendance.check();
  other.attendance.connected();
  assert.deepEqual(other.told, ['busy', 'busy', 'active']);
});

test('nothing waits for whoever has left', () => {
  const { clock, attendance } = given();
  attendance.stop();
  assert.equal(clock.waiting, 0);
});
