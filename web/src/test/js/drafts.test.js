import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts } from '../../main/web/app/model/drafts.js';

function given() {
  const items = new Map();
  const storage = { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => items.set(key, value), removeItem: (key) => items.delete(key) };
  const drafts = new Drafts(storage);
  drafts.owner = 7;
  return { drafts, storage, items };
}

test('keeps a draft for each room and each user', () => {
  const { drafts } = given();
  drafts.set(1, 'half a thought');
  drafts.owner = 8;
  assert.equal(drafts.get(1), '');
  drafts.owner = 7;
  assert.deepEqual([drafts.get(1), drafts.get(2)], ['half a thought', '']);
});

test('notifies only when a draft appears or disappears', () => {
  const { drafts, items } = given();
  let changes = 0;
  drafts.subscribe(() => changes++);
  for (const text of ['h', 'he', 'hel', '']) drafts.set(1, text);
  assert.deepEqual([changes, items.size], [2, 0]);
});

test('a full storage keeps the stored draft and does not fail', () => {
  const { drafts, storage } = given();
  drafts.set(1, 'half');
  let changes = 0;
  drafts.subscribe(() => changes++);
  storage.setItem = () => { throw new Error('full'); };
  assert.doesNotThrow(() => {
    drafts.set(1, 'half a thought');
    drafts.set(2, 'text');
  });
  assert.deepEqual([drafts.get(1), drafts.get(2), changes], ['half', '', 0]);
  drafts.set(1, '');
  assert.deepEqual([drafts.get(1), changes], ['', 1]);
});
