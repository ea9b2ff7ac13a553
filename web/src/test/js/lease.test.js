import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lease } from '../../main/web/app/model/lease.js';
import { Clock } from './clock.js';

function given() {
  const kept = new Map();
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
  const clock = new Clock();
  const story = [];
  const tab = (name) => {
    const lease = new Lease(storage, 'turn', clock, name);
    return { lease, take: () => lease.take(() => story.push(`${name} has it`), () => story.push(`${name} lost it`)) };
  };
  return { clock, story, kept, one: tab('one'), other: tab('other') };
}

test('one tab has the turn until it lets go', async () => {
  const { clock, story, one, other } = given();
  one.take();
  one.take();
  other.take();
  await clock.pass(60_000);
  assert.deepEqual(story, ['one has it']);
  one.lease.release();
  await clock.pass(2_200);
  assert.deepEqual(story, ['one has it', 'other has it']);
});

test('a dead tab loses it soon', async () => {
  const { clock, story, kept, other } = given();
  kept.set('turn', JSON.stringify({ id: 'dead', until: 6_000 }));
  other.take();
  await clock.pass(5_999);
  assert.deepEqual(story, []);
  await clock.pass(2_200);
  assert.deepEqual(story, ['other has it']);
});

test('one that was asleep finds that it has lost it, and waits for the next time', async () => {
  const { clock, story, kept, one } = given();
  one.take();
  await clock.pass(1_000);
  kept.set('turn', JSON.stringify({ id: 'another', until: 9_000 }));
  await clock.pass(12_000);
  assert.deepEqual(story, ['one has it', 'one lost it', 'one has it']);
});
