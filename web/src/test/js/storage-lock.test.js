import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StorageLock } from '../../main/web/app/model/storage-lock.js';
import { FakeClock } from './fake-clock.js';

function given() {
  const kept = new Map();
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
  const clock = new FakeClock();
  const story = [];
  const tab = (name) => {
    const lock = new StorageLock(storage, 'lock', clock, name);
    return { lock, acquire: () => lock.acquire(() => story.push(`${name} has it`), () => story.push(`${name} lost it`)) };
  };
  return { clock, story, kept, one: tab('one'), other: tab('other') };
}

test('one tab holds the lock until it releases it', async () => {
  const { clock, story, one, other } = given();
  one.acquire();
  one.acquire();
  other.acquire();
  await clock.advance(60_000);
  assert.deepEqual(story, ['one has it']);
  one.lock.release();
  await clock.advance(2_200);
  assert.deepEqual(story, ['one has it', 'other has it']);
});

test('a dead tab loses it soon', async () => {
  const { clock, story, kept, other } = given();
  kept.set('lock', JSON.stringify({ id: 'dead', until: 6_000 }));
  other.acquire();
  await clock.advance(5_999);
  assert.deepEqual(story, []);
  await clock.advance(2_200);
  assert.deepEqual(story, ['other has it']);
});

test('one that was asleep finds that it has lost it, and waits for the next time', async () => {
  const { clock, story, kept, one } = given();
  one.acquire();
  await clock.advance(1_000);
  kept.set('lock', JSON.stringify({ id: 'another', until: 9_000 }));
  await clock.advance(12_000);
  assert.deepEqual(story, ['one has it', 'one lost it', 'one has it']);
});
