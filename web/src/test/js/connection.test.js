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
      receive(frame) { this.onmessage?.({ data: JSON.stringify(frame) }); },
      welcome() { this.receive({ type: 'welcome' }); },
      closeWith(code) { this.onclose?.({ code }); },
    };
    sockets.push(socket);
    return socket;
  }, clock, () => 1);
  const ended = [];
  const received = [];
  connection.onEnded = (why) => ended.push(why);
  connection.onFrame = (frame) => received.push(frame.type);
  connection.start();
  return { clock, sockets, connection, ended, received };
}

test('reconnects after a close code that allows it', async () => {
  for (const code of [1001, 1006, 1009, 4401, 4402, 4499]) {
    const { clock, sockets, connection } = given();
    sockets[0].welcome();
    sockets[0].closeWith(code);
    await clock.advance(500);
    assert.deepEqual([sockets.length, connection.state], [2, 'connecting'], code);
  }
});

test('ends with a reason after a close code that forbids reconnecting', async () => {
  const why = new Map([[1008, 'policy'], [4501, 'session'], [4503, 'deactivated'], [4506, 'crowded'], [4599, 'policy']]);
  for (const [code, reason] of why) {
    const { clock, sockets, connection, ended } = given();
    sockets[0].welcome();
    sockets[0].closeWith(code);
    await clock.advance(60_000);
    assert.deepEqual([sockets.length, connection.state, ended, clock.pendingTimers], [1, 'ended', [reason], 0]);
  }
});

test('backs off further with each failure, and starts over after a stable connection', async () => {
  const { clock, sockets, connection } = given();
  const delays = [];
  const lose = () => {
    sockets.at(-1).closeWith(1006);
    delays.push(connection.nextTryAt - clock.now());
  };
  lose();
  await clock.advance(500);
  lose();
  await clock.advance(1000);
  sockets.at(-1).welcome();
  lose();
  await clock.advance(2000);
  sockets.at(-1).welcome();
  await clock.advance(5000);
  lose();
  assert.deepEqual(delays, [500, 1000, 2000, 500]);
});

test('reconnects after the delay that a stopping server has announced', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].welcome();
  sockets[0].receive({ type: 'bye', reason: 'draining', retry_after_ms: 1830 });
  sockets[0].closeWith(1001);
  assert.equal(connection.nextTryAt - clock.now(), 1830);
});

test('reconnects at once after a slow-consumer close, but backs off if it repeats', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].welcome();
  await clock.advance(5_000);
  sockets[0].closeWith(4401);
  assert.equal(connection.nextTryAt, clock.now());
  await clock.advance(0);
  sockets[1].welcome();
  sockets[1].closeWith(4401);
  assert.equal(connection.nextTryAt - clock.now(), 500);
});

test('wake reconnects at once, and only once', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].closeWith(1006);
  connection.wake();
  connection.wake();
  await clock.advance(400);
  assert.equal(sockets.length, 2);
});

test('pings after a silence, and gives up without a pong', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].welcome();
  await clock.advance(24_000);
  sockets[0].receive({ type: 'message' });
  await clock.advance(24_999);
  assert.deepEqual(sockets[0].sent, []);
  await clock.advance(1);
  assert.deepEqual(sockets[0].sent, [{ type: 'ping', ref: 'ping1' }]);
  sockets[0].receive({ type: 'pong', ref: 'ping1' });
  await clock.advance(35_000);
  assert.deepEqual([sockets[0].sent.length, sockets[0].closed, connection.state], [2, true, 'waiting']);
});

test('pings a busy connection too, but rarely', async () => {
  const { clock, sockets } = given();
  sockets[0].welcome();
  for (let second = 0; second < 100; second++) {
    sockets[0].receive({ type: 'message' });
    await clock.advance(1_000);
  }
  assert.equal(sockets[0].sent.length, 1);
});

test('wake probes a quiet connection, and gives up without a pong', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].welcome();
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

test('is overdue only once a connection has been lost for two seconds', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].welcome();
  sockets[0].closeWith(1006);
  await clock.advance(500);
  sockets[1].welcome();
  await clock.advance(10_000);
  assert.equal(connection.isOverdue, false);
  sockets[1].closeWith(1006);
  await clock.advance(2_000);
  assert.equal(connection.isOverdue, true);
});

test('checks why an upgrade was refused, and ends for that reason', async () => {
  const { clock, sockets, connection, ended } = given();
  connection.checkRefusal = async () => 'session';
  sockets[0].closeWith(1006);
  await flushTasks();
  await clock.advance(60_000);
  assert.deepEqual([sockets.length, ended], [1, ['session']]);
});

test('can be started again after it has ended', async () => {
  const { clock, sockets, connection } = given();
  sockets[0].welcome();
  sockets[0].closeWith(4501);
  connection.start();
  sockets[1].welcome();
  await clock.advance(10_000);
  assert.deepEqual([sockets.length, connection.state, connection.isOverdue], [2, 'open', false]);
});

test('has one socket, however often it is started', () => {
  const { sockets, connection } = given();
  connection.start();
  sockets[0].welcome();
  connection.start();
  assert.equal(sockets.length, 1);
});

test('ignores malformed frames, and frames before the welcome or after the end', () => {
  const { sockets, connection, ended, received } = given();
  sockets[0].receive({ type: 'early' });
  sockets[0].welcome();
  sockets[0].receive({ type: 'message' });
  sockets[0].onmessage({ data: 'not json' });
  sockets[0].receive(null);
  connection.stop();
  sockets[0].receive({ type: 'late' });
  sockets[0].closeWith(1005);
  assert.deepEqual([received, sockets[0].closed, ended], [['message'], true, []]);
});

test('sends only after the welcome', () => {
  const { sockets, connection } = given();
  assert.equal(connection.send({ type: 'early' }), false);
  sockets[0].welcome();
  assert.equal(connection.send({ type: 'sync' }), true);
  assert.deepEqual(sockets[0].sent, [{ type: 'sync' }]);
});
