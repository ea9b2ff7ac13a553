import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Typing } from '../../main/web/app/model/typing.js';
import { FakeClock } from './fake-clock.js';

const frame = (userId, roomId = 1) => ({ type: 'typing', room_id: roomId, user_id: userId, username: `u${userId}`, expires_in_ms: 6_000 });

function given() {
  const clock = new FakeClock();
  const sent = [];
  return { clock, sent, typing: new Typing(clock, (one) => sent.push(one.room_id)) };
}

test('a user types until the report expires, and longer if it is repeated', async () => {
  const { clock, typing } = given();
  typing.onTyping(frame(7));
  await clock.advance(4_000);
  typing.onTyping(frame(7));
  typing.onTyping(frame(9));
  typing.onTyping(frame(11, 2));
  await clock.advance(5_999);
  assert.deepEqual([typing.usersIn(1), typing.usersIn(2)], [[7, 9], [11]]);
  await clock.advance(1);
  assert.deepEqual([typing.usersIn(1), clock.pendingTimers], [[], 0]);
});

test('a message ends the typing of its author in that room', () => {
  const { typing, clock } = given();
  typing.onTyping(frame(7));
  typing.onMessage({ room_id: 2, user_id: 7 });
  assert.deepEqual(typing.usersIn(1), [7]);
  typing.onMessage({ room_id: 1, user_id: 7 });
  assert.deepEqual([typing.usersIn(1), clock.pendingTimers], [[], 0]);
});

test('reports own typing at most once in three seconds for each room', async () => {
  const { clock, sent, typing } = given();
  for (const roomId of [1, 1, 2]) typing.notifyTyping(roomId);
  await clock.advance(2_999);
  typing.notifyTyping(1);
  assert.deepEqual(sent, [1, 2]);
  await clock.advance(1);
  typing.notifyTyping(1);
  assert.deepEqual(sent, [1, 2, 1]);
});

test('clearing removes all users and timers', () => {
  const { clock, typing } = given();
  typing.onTyping(frame(7));
  typing.clear();
  assert.deepEqual([typing.usersIn(1), clock.pendingTimers], [[], 0]);
});
