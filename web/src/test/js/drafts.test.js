import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from '../../main/web/app/model/drafts.js';

function given() {
  const kept = new Map();
  const storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
  const drafts = new Drafts(storage);
  drafts.owner = 7;
  return { drafts, storage, kept };
}

test('keeps a draft for each room and each user', () => {
  const { drafts } = given();
  drafts.set(1, 'half a thought');
  drafts.owner = 8;
  assert.equal(drafts.get(1), '');
  drafts.owner = 7;
  assert.deepEqual([drafts.get(1), drafts.get(2)], ['half a thought', '']);
});

test('tells only of a draft that begins or ends', () => {
  const { drafts, kept } = given();
  let changes = 0;
  drafts.subscribe(() => changes++);
  for (const text of ['h', 'he', 'hel', '']) drafts.set(1, text);
  assert.deepEqual([changes, kept.size], [2, 0]);
});

test('survives a full store', () => {
  const { drafts, storage } = given();
  storage.setItem = () => { throw new Error('full'); };
  drafts.set(1, 'text');
});
