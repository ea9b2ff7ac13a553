import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMentions } from '../../main/web/app/model/mentions.js';
import { findSpans, inOrder } from '../../main/web/app/model/spans.js';
import { vectors } from './vectors.js';

const { members, cases } = vectors('mentions.json');
const everybody = { mentions: members.map((name, id) => id), mentions_room: true };
const find = (text, row) => findMentions(text, inOrder(...Object.values(findSpans(text))), { mentions: [], ...row }, (id) => members[id]);

for (const { text, mentions } of cases) {
  test(`finds the mentions of ${JSON.stringify(text)}`, () => {
    assert.deepEqual(find(text, everybody).map(({ start, end }) => text.slice(start, end)), mentions);
  });
}

test('finds only the mentions that the row lists', () => {
  const [jan, ola] = [members.indexOf('jan'), members.indexOf('ola')];
  assert.deepEqual(find('@OLA', { mentions: [jan, ola] }).map(({ user }) => user), [ola]);
  assert.deepEqual(find('@ola @room', { mentions: [jan] }), []);
  assert.deepEqual(find('@ola', { mentions: [99] }), []);
  assert.deepEqual(find('@Room', { mentions_room: true }), [{ start: 0, end: 5, user: 'room' }]);
});
