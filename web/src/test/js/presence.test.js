import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OwnPresence } from '../../main/web/app/model/own-presence.js';
import { Presence } from '../../main/web/app/model/presence.js';
import { FakeClock } from './fake-clock.js';

const IDLE_MS = 600_000;

class Storage {
  #items = new Map();
  getItem = (key) => this.#items.get(key) ?? null;
  setItem = (key, value) => this.#items.set(key, value);
  removeItem = (key) => this.#items.delete(key);
}

function given(storage = new Storage()) {
  const clock = new FakeClock();
  const sent = [];
  const ownPresence = new OwnPresence(clock, storage, (state) => sent.push(state));
  ownPresence.connected();
  return { clock, sent, ownPresence, storage };
}

test('a user without a reported state is offline', () => {
  const presence = new Presence();
  presence.update([{ id: 7, state: 'active' }, { id: 9, state: 'busy' }]);
  presence.update([{ id: 7, state: 'offline' }]);
  assert.deepEqual([presence.get(7), presence.get(9), presence.get(11)], ['offline', 'busy', 'offline']);
  presence.clear();
  assert.equal(presence.get(9), 'offline');
});

test('is away after ten minutes without input, and active with the next input', async () => {
  const { clock, sent, ownPresence } = given();
  await clock.advance(IDLE_MS - 1);
  ownPresence.recordInput();
  await clock.advance(IDLE_MS - 1);
  assert.deepEqual([ownPresence.state, sent], ['active', []]);
  await clock.advance(1);
  assert.equal(ownPresence.state, 'away');
  ownPresence.recordInput();
  ownPresence.recordInput();
  assert.deepEqual([ownPresence.state, sent], ['active', ['away', 'active']]);
  await clock.advance(IDLE_MS);
  assert.deepEqual(sent, ['away', 'active', 'away']);
});

test('stays busy while idle, until busy is switched off', async () => {
  const { clock, sent, ownPresence } = given();
  ownPresence.setBusy(true);
  await clock.advance(IDLE_MS);
  assert.deepEqual([ownPresence.state, sent], ['busy', ['busy']]);
  ownPresence.recordInput();
  ownPresence.setBusy(false);
  assert.deepEqual([ownPresence.state, sent], ['active', ['busy', 'active']]);
});

test('sends a state set in another tab, and repeats it on a new connection unless it is active', () => {
  const { storage, ownPresence } = given();
  const other = given(storage);
  ownPresence.setBusy(true);
  other.ownPresence.sync();
  assert.deepEqual(other.sent, ['busy']);
  other.ownPresence.connected();
  assert.deepEqual(other.sent, ['busy', 'busy']);
  ownPresence.setBusy(false);
  other.ownPresence.sync();
  other.ownPresence.connected();
  assert.deepEqual(other.sent, ['busy', 'busy', 'active']);
});

test('leaves no timer after it was stopped', () => {
  const { clock, ownPresence } = given();
  ownPresence.stop();
  assert.equal(clock.pendingTimers, 0);
});
