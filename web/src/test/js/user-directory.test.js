import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UserDirectory } from '../../main/web/app/model/user-directory.js';
import { Problem } from '../../main/web/app/model/problem.js';
import { FakeClock, flushTasks } from './fake-clock.js';

const [OLA, JAN] = [{ id: 7, username: 'ola', name: 'Ola K.' }, { id: 9, username: 'jan' }];

function given(answer = async (ids) => [OLA, JAN].filter(({ id }) => ids.includes(id))) {
  const requests = [];
  const clock = new FakeClock();
  const users = new UserDirectory((ids) => {
    requests.push(ids);
    return answer(ids);
  }, clock);
  return { users, requests, clock };
}

test('requests shown users in one batch, and known users not again', async () => {
  const { users, requests } = given();
  users.request([7]);
  users.request([9, 7]);
  await flushTasks();
  users.request([7, 9]);
  await flushTasks();
  assert.deepEqual([requests, users.get(7), users.get(9)], [[[7, 9]], OLA, JAN]);
});

test('requests at most 200 users at a time', async () => {
  const { users, requests } = given();
  users.request(Array.from({ length: 450 }, (_, id) => id + 1));
  await flushTasks();
  assert.deepEqual(requests.map(({ length }) => length), [200, 200, 50]);
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

test('adds unknown users from a list of members, and requests them in full when they are shown', async () => {
  const { users, requests } = given();
  users.update(JAN);
  users.addPartial([{ id: 9, username: 'old', role: 'owner' }, { id: 7, username: 'ola', role: 'member' }]);
  assert.deepEqual([users.get(9), users.get(7)], [JAN, { id: 7, username: 'ola' }]);
  users.request([7, 9]);
  await flushTasks();
  assert.deepEqual([requests, users.get(7)], [[[7]], OLA]);
});

test('requests users again after a lost connection, and keeps the known ones until then', async () => {
  const { users, requests } = given();
  users.request([7]);
  await flushTasks();
  users.invalidate();
  assert.equal(users.get(7), OLA);
  users.request([7]);
  await flushTasks();
  assert.deepEqual(requests, [[7], [7]]);
});

test('waits after a failure before it requests again', async () => {
  let works = false;
  const { users, requests, clock } = given(async () => {
    if (!works) throw new Problem();
    return [OLA];
  });
  users.subscribe(() => users.request([7]));
  users.request([7]);
  await flushTasks();
  users.request([7]);
  await flushTasks();
  assert.equal(requests.length, 1);
  works = true;
  await clock.advance(10_000);
  assert.deepEqual([requests.length, users.get(7)], [2, OLA]);
});

test('notifies of each change, and forgets all users when it is cleared', () => {
  const { users } = given();
  let notifications = 0;
  users.subscribe(() => notifications++);
  users.update(OLA);
  const { version } = users;
  users.addPartial([JAN]);
  users.addPartial([JAN]);
  users.clear();
  assert.deepEqual([notifications, users.version > version, users.get(7)], [3, true, undefined]);
});

test('tells which known users are called alike', () => {
  const { users } = given();
  users.update({ id: 1, username: 'ola', name: 'Ola Nowak' });
  users.update({ id: 2, username: 'ola2', name: 'ola nowak\u200b' });
  users.update({ id: 3, username: 'jan', name: 'Ola' });
  assert.deepEqual([1, 2, 3, 4].map((id) => users.sharesName(id)), [true, true, false, false]);
  users.update({ id: 2, username: 'ola2', name: 'Ola Nowak', deleted: true });
  assert.deepEqual([1, 2].map((id) => users.sharesName(id)), [false, false]);
  users.update({ id: 4, username: 'OLA' });
  assert.deepEqual([3, 4].map((id) => users.sharesName(id)), [true, true]);
  users.clear();
  assert.equal(users.sharesName(3), false);
});
