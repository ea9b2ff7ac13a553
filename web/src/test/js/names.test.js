import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Names } from '../../main/web/app/view/names.js';

const members = [{ id: 7, username: 'ola' }, { id: 12, username: 'jan' }];

test('knows who wrote without asking', async () => {
  const names = new Names(() => assert.fail('asked'));
  names.learn([{ user_id: 7, username: 'ola' }, { user_id: 12 }]);
  await names.want([7]);
  assert.deepEqual([names.of(7), names.of(12)], ['ola', undefined]);
});

test('asks once for the others, and tells that it knows more', async () => {
  let asked = 0;
  const names = new Names(async () => { asked++; return members; });
  const before = names.version;
  let told = 0;
  names.follow(() => told++);
  await names.want([12, 99]);
  await names.want([99]);
  assert.deepEqual([asked, told, names.of(12), names.version > before], [1, 1, 'jan', true]);
});

test('asks again where there was no answer', async () => {
  let asked = 0;
  const names = new Names(async () => {
    if (asked++ === 0) throw new Error('no connection');
    return members;
  });
  await names.want([12]);
  await names.want([12]);
  assert.equal(names.of(12), 'jan');
});
