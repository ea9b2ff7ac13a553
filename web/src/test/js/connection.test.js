import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Connection } from '../../main/web/app/model/connection.js';
import { FakeClock, flushTasks } from './fake-clock.js';

function given() {
  const clock = new FakeClock();
  const sockets = [];
  const connection = new Connection(() => {
    const socket = {
      sent: [],
      send(text) { this.sent.push(JSON.parse(text)); },
      close() { this.closed = true; },
      hear(frame) { this.onmessage?.({ data: JSON.stringify(frame) }); },
      greet() { this.hear({ type: 'welcome' }); },
      end(code) { this.onclose?.({ code }); },
    };
    sockets.push(socket);
    return socket;
  }, clock, () => 1);
  const ended = [];
  const heard = [];
  connection.onEnded = (why) => ended.push(why);
  connection.onFrame = (frame) => heard.push(frame.type);
  connection.start();
  return { clock, sockets, connection, ended, heard };
}

test('comes back after the codes that say come back', async () => {
  for (const code of [1001, 1006, 1009, 4401, 4402, 4499]) {
    const { clock, sockets, connection } = given();
    sockets[0].greet();
    sockets[0].end(code);
    await clock.advance(500);
    assert.deepEqual([sockets.length, connection.state], [2, 'connecting'], code);
  }
});

test('stays away after the codes that say so, and says why', async () => {
  const why = new Map([[1008, 'policy'], [4501, 'session'], [4503, 'deactivated'], [4506, 'crowded'], [4599, 'policy']]);
  for (const [code, reason] of why) {
    const { clock, sockets, connection, ended } = given();
    sockets[0].greet();
    sockets[0].end(code);
    await clock.advance(60_000);
    assert.deepEqual([sockets.length, connection.state, ended, clock.waiting], [1, 'ended', [reason], 0]);
  }
});

test('waits longer each time, and starts over once it has been open for a while', async () => {
  const { clock, sockets, connection } = given();
  const delays = [];
  const lose = () => {
    sockets.at(-1).end(1006);
    delays.push(connection.nextTryAt - clock.now());
  };
  lose();
  await clock.advance(500);
  lose();
  await clock.advance(1000);
  sockets.at(-1).greet();
  lose();
  await clock.advance(2000);
  sockets.at(-1).greet();
  await clock.advance(5000);
  lose();
  assert.deepEqual(delays, [500, 1000, 2000, 500]);
});

test('reconnects after the delay that a stopping server has announced', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].greet();
  sockets[0].hear({ type: 'bye', reason: 'draining', retry_after_ms: 1830 });
  sockets[0].end(1001);
  assert.equal(connection.nextTryAt - clock.now(), 1830);
});

test('comes back at once where it was too slow a reader, but not in a circle', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].greet();
  await clock.advance(5_000);
  sockets[0].end(4401);
  assert.equal(connection.nextTryAt, clock.now());
  await clock.advance(0);
  sockets[1].greet();
  sockets[1].end(4401);
  assert.equal(connection.nextTryAt - clock.now(), 500);
});

test('tries at once when asked to, and only once', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].end(1006);
  connection.wake();
  connection.wake();
  await clock.advance(400);
  assert.equal(sockets.length, 2);
});

test('asks after a silence, and gives up without an answer', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].greet();
  await clock.advance(24_000);
  sockets[0].hear({ type: 'message' });
  await clock.advance(24_999);
  assert.deepEqual(sockets[0].sent, []);
  await clock.advance(1);
  assert.deepEqual(sockets[0].sent, [{ type: 'ping', ref: 'ping1' }]);
  sockets[0].hear({ type: 'pong', ref: 'ping1' });
  await clock.advance(35_000);
  assert.deepEqual([sockets[0].sent.length, sockets[0].closed, connection.state], [2, true, 'waiting']);
});

test('asks now and then of a lively connection too', async () => {
  const { clock, sockets } = given();
  sockets[0].greet();
  for (let second = 0; second < 100; second++) {
    sockets[0].hear({ type: 'message' });
    await clock.advance(1_000);
  }
  assert.equal(sockets[0].sent.length, 1);
});

test('does not trust a quiet socket when somebody comes back to the page', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].greet();
  connection.wake();
  assert.deepEqual(sockets[0].sent, []);
  await clock.advance(3_000);
  connection.wake();
  connection.wake();
  assert.equal(sockets[0].sent.length, 1);
  await clock.advance(10_000);
  assert.equal(connection.state, 'waiting');
});

test('gives up an upgrade that is never answered', async () => {
  const { clock, sockets, connection } = given();
  await clock.advance(10_000);
  assert.deepEqual([connection.state, sockets[0].closed], ['waiting', true]);
});

test('tells the user only of a break that lasts', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].greet();
  sockets[0].end(1006);
  await clock.advance(500);
  sockets[1].greet();
  await clock.advance(10_000);
  assert.equal(connection.isOverdue, false);
  sockets[1].end(1006);
  await clock.advance(2_000);
  assert.equal(connection.isOverdue, true);
});

test('asks why an upgrade was refused', async () => {
  const { clock, sockets, connection, ended } = given();
  connection.checkRefusal = async () => 'session';
  sockets[0].end(1006);
  await flushTasks();
  await clock.advance(60_000);
  assert.deepEqual([sockets.length, ended], [1, ['session']]);
});

test('begins anew after an end, once somebody has signed in again', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].greet();
  sockets[0].end(4501);
  connection.start();
  sockets[1].greet();
  await clock.advance(10_000);
  assert.deepEqual([sockets.length, connection.state, connection.isOverdue], [2, 'open', false]);
});

test('has one socket, however often it is started', () => {
  const { sockets, connection } = given();
  connection.start();
  sockets[0].greet();
  connection.start();
  assert.equal(sockets.length, 1);
});

test('hears nothing before the greeting and nothing after the end', () => {
  const { sockets, connection, ended, heard } = given();
  sockets[0].hear({ type: 'early' });
  sockets[0].greet();
  sockets[0].hear({ type: 'message' });
  sockets[0].onmessage({ data: 'not json' });
  sockets[0].hear(null);
  connection.stop();
  sockets[0].hear({ type: 'late' });
  sockets[0].end(1005);
  assert.deepEqual([heard, sockets[0].closed, ended], [['message'], true, []]);
});

test('sends only to a server that has greeted', () => {
  const { sockets, connection } = given();
  assert.equal(connection.send({ type: 'early' }), false);
  sockets[0].greet();
  assert.equal(connection.send({ type: 'sync' }), true);
  assert.deepEqual(sockets[0].sent, [{ type: 'sync' }]);
});
