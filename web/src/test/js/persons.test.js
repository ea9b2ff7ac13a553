import assert from 'node:assert/strict';
import { test } from 'node:test';
import { People } from '../../main/web/app/model/people.js';
import { Problem } from '../../main/web/app/model/problem.js';
import { Clock, settled } from './clock.js';

const [OLA, JAN] = [{ id: 7, username: 'ola', name: 'Ola K.' }, { id: 9, username: 'jan' }];

function given(answer = async (ids) => [OLA, JAN].filter(({ id }) => ids.includes(id))) {
  const asked = [];
  const clock = new Clock();
  const people = new People((ids) => {
    asked.push(ids);
    return answer(ids);
  }, clock);
  return { people, asked, clock };
}

test('asks once for all who are shown, and not again for those who are known', async () => {
  const { people, asked } = given();
  people.want([7]);
  people.want([9, 7]);
  await settled();
  people.want([7, 9]);
  await settled();
  assert.deepEqual([asked, people.of(7), people.of(9)], [[[7, 9]], OLA, JAN]);
});

test('asks for no more than two hundred at a time', async () => {
  const { people, asked } = given();
  people.want(Array.from({ length: 450 }, (_, id) => id + 1));
  await settled();
  assert.deepEqual(asked.map(({ length }) => length), [200, 200, 50]);
});

test('what is told while an answer is under way is newer than the answer', async () => {
  let answer;
  const { people } = given(() => new Promise((accept) => { answer = accept; }));
  people.want([7]);
  await settled();
  people.told({ id: 7, username: 'ola', name: 'Aleksandra' });
  answer([OLA]);
  await settled();
  assert.equal(people.of(7).name, 'Aleksandra');
});

test('takes a list of members for those it does not know, and asks for the rest of them when they are shown', async () => {
  const { people, asked } = given();
  people.told(JAN);
  people.learn([{ id: 9, username: 'old', role: 'owner' }, { id: 7, username: 'ola', role: 'member' }]);
  assert.deepEqual([people.of(9), people.of(7)], [JAN, { id: 7, username: 'ola' }]);
  people.want([7, 9]);
  await settled();
  assert.deepEqual([asked, people.of(7)], [[[7]], OLA]);
});

test('asks again after the connection was lost, and shows until then what it knew', async () => {
  const { people, asked } = given();
  people.want([7]);
  await settled();
  people.renew();
  assert.equal(people.of(7), OLA);
  people.want([7]);
  await settled();
  assert.deepEqual(asked, [[7], [7]]);
});

test('after a failure it waits before it asks again', async () => {
  let works = false;
  const { people, asked, clock } = given(async () => {
    if (!works) throw new Problem();
    return [OLA];
  });
  people.follow(() => people.want([7]));
  people.want([7]);
  await settled();
  people.want([7]);
  await settled();
  assert.equal(asked.length, 1);
  works = true;
  await clock.pass(10_000);
  assert.deepEqual([asked.length, people.of(7)], [2, OLA]);
});

test('tells of each change, and forgets everybody with whoever was signed in', () => {
  const { people } = given();
  let tellings = 0;
  people.follow(() => tellings++);
  people.told(OLA);
  const { version } = people;
  people.learn([JAN]);
  people.learn([JAN]);
  people.clear();
  assert.deepEqual([tellings, people.version > version, people.of(7)], [3, true, undefined]);
});
