import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserDirectory } from '../../main/web/app/model/user-directory.js';
import { Problem } from '../../main/web/app/model/problem.js';
import { FakeClock, flushTasks } from './fake-clock.js';

const [OLA, JAN] = [{ id: 7, username: 'ola', name: 'Ola K.' }, { id: 9, username: 'jan' }];

function given(answer = async (ids) => [OLA, JAN].filter(({ id }) => ids.includes(id))) {
  const asked = [];
  const clock = new FakeClock();
  const users = new UserDirectory((ids) => {
    asked.push(ids);
    return answer(ids);
  }, clock);
  return { users, asked, clock };
}

test('asks once for all who are shown, and not again for those who are known', async () => {
  const { users, asked } = given();
  users.request([7]);
  users.request([9, 7]);
  await flushTasks();
  users.request([7, 9]);
  await flushTasks();
  assert.deepEqual([asked, users.get(7), users.get(9)], [[[7, 9]], OLA, JAN]);
});

test('asks for no more than two hundred at a time', async () => {
  const { users, asked } = given();
  users.request(Array.from({ length: 450 }, (_, id) => id + 1));
  await flushTasks();
  assert.deepEqual(asked.map(({ length }) => length), [200, 200, 50]);
});

test('an update that arrives while a request is pending is newer than the response', async () => {
  let answer;
  const { users } = given(() => new Promise((accept) => { answer = accept; }));
  users.request([7]);
  await flushTasks();
  users.update({ id: 7, username: 'ola', name: 'Aleksandra' });
  answer([OLA]);
  await flushTasks();
  assert.equal(users.get(7).name, 'Aleksandra');
});

test('takes a list of members for those it does not know, and asks for the rest of them when they are shown', async () => {
  const { users, asked } = given();
  users.update(JAN);
  users.addPartial([{ id: 9, username: 'old', role: 'owner' }, { id: 7, username: 'ola', role: 'member' }]);
  assert.deepEqual([users.get(9), users.get(7)], [JAN, { id: 7, username: 'ola' }]);
  users.request([7, 9]);
  await flushTasks();
  assert.deepEqual([asked, users.get(7)], [[[7]], OLA]);
});

test('asks again after the connection was lost, and shows until then what it knew', async () => {
  const { users, asked } = given();
  users.request([7]);
  await flushTasks();
  users.invalidate();
  assert.equal(users.get(7), OLA);
  users.request([7]);
  await flushTasks();
  assert.deepEqual(asked, [[7], [7]]);
});

test('after a failure it waits before it asks again', async () => {
  let works = false;
  const { users, asked, clock } = given(async () => {
    if (!works) throw new Problem();
    return [OLA];
  });
  users.subscribe(() => users.request([7]));
  users.request([7]);
  await flushTasks();
  users.request([7]);
  await flushTasks();
  assert.equal(asked.length, 1);
  works = true;
  await clock.advance(10_000);
  assert.deepEqual([asked.length, users.get(7)], [2, OLA]);
});

test('tells of each change, and forgets everybody with whoever was signed in', () => {
  const { users } = given();
  let tellings = 0;
  users.subscribe(() => tellings++);
  users.update(OLA);
  const { version } = users;
  users.addPartial([JAN]);
  users.addPartial([JAN]);
  users.clear();
  assert.deepEqual([tellings, users.version > version, users.get(7)], [3, true, undefined]);
});
