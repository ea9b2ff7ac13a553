import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveMention, splitMentions } from '../../main/web/app/model/mentions.js';

const names = (content) => splitMentions(content).filter(({ name }) => name).map(({ name }) => name);
const usernames = new Map([[7, 'Ola'], [12, 'jan.k']]);
const resolve = (name, row) => resolveMention(name, { mentions: [], ...row }, (id) => usernames.get(id));

test('finds a name after an @ without a letter or digit before it', () => {
  assert.deepEqual(names('@ola, (@jan.k) and _@ola'), ['ola', 'jan.k', 'ola']);
  assert.deepEqual(names('ops@room.example, 7@ola, ż@ola'), []);
  assert.deepEqual(names('@@ola @'), ['ola']);
});

test('takes the longest run of name characters, without trailing dots', () => {
  assert.deepEqual(names('@jan.k. @jan-k_ @żółw_2… @...'), ['jan.k', 'jan-k', 'żółw_2']);
});

test('loses no character of the text', () => {
  for (const content of ['', 'hello', '@ola', 'hi @ola.', '@... @@ @ola@jan', '𝒜@ola 🎉@jan']) {
    assert.equal(splitMentions(content).map(({ text }) => text).join(''), content);
  }
});

test('resolves only the mentions that the row lists', () => {
  assert.equal(resolve('OLA', { mentions: [12, 7] }), 7);
  assert.equal(resolve('Ola', { mentions: [12] }), undefined);
  assert.equal(resolve('Ola', {}), undefined);
  assert.equal(resolve('unknown', { mentions: [99] }), undefined);
  assert.equal(resolve('Room', { mentions_room: true }), 'room');
  assert.equal(resolve('room', { mentions: [7] }), undefined);
});
