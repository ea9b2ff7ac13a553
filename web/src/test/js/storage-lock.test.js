import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StorageLock } from '../../main/web/app/model/storage-lock.js';
import { FakeClock } from './fake-clock.js';

function given() {
  const items = new Map();
  const storage = { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => items.set(key, value), removeItem: (key) => items.delete(key) };
  const clock = new FakeClock();
  const events = [];
  const tab = (name) => {
    const lock = new StorageLock(storage, 'lock', clock, name);
    return { lock, acquire: () => lock.acquire(() => events.push(`${name} has it`), () => events.push(`${name} lost it`)) };
  };
  return { clock, events, items, one: tab('one'), other: tab('other') };
}

test('one tab holds the lock until it releases it', async () => {
  const { clock, events, one, other } = given();
  one.acquire();
  one.acquire();
  other.acquire();
  await clock.advance(60_000);
  assert.deepEqual(events, ['one has it']);
  one.lock.release();
  await clock.advance(2_200);
  assert.deepEqual(events, ['one has it', 'other has it']);
});

test('the lock of a dead tab expires', async () => {
  const { clock, events, items, other } = given();
  items.set('lock', JSON.stringify({ id: 'dead', until: 6_000 }));
  other.acquire();
  await clock.advance(5_999);
  assert.deepEqual(events, []);
  await clock.advance(2_200);
  assert.deepEqual(events, ['other has it']);
});

test('a suspended tab notices that it has lost the lock, and acquires it again later', async () => {
  const { clock, events, items, one } = given();
  one.acquire();
  await clock.advance(1_000);
  items.set('lock', JSON.stringify({ id: 'another', until: 9_000 }));
  await clock.advance(12_000);
  assert.deepEqual(events, ['one has it', 'one lost it', 'one has it']);
});
