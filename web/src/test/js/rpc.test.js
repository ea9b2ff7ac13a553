import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Rpc } from '../../main/web/app/model/rpc.js';
import { FakeClock, flushTasks } from './fake-clock.js';

function given() {
  const clock = new FakeClock();
  const sent = [];
  const rpc = new Rpc((frame) => { sent.push(frame); return true; }, clock, () => 1);
  const ack = (frame, more = {}) => rpc.handleReply({ type: 'ack', ref: frame.ref, ...more });
  const refuse = (frame, code, more = {}) => rpc.handleReply({ type: 'error', ref: frame.ref, code, message: '', retryable: false, ...more });
  return { clock, sent, rpc, ack, refuse };
}

const PIN = { type: 'pin', room_id: 1, id: 5, on: true };

test('matches each reply to its request', async () => {
  const { sent, rpc, ack, refuse } = given();
  rpc.connected();
  const [one, other] = [rpc.request(PIN), rpc.request({ ...PIN, id: 6 })];
  refuse(sent[1], 'message_not_found');
  ack(sent[0], { revision: 9 });
  await assert.rejects(other, { code: 'message_not_found', retryable: false });
  assert.equal((await one).revision, 9);
});

test('rejects with a network problem if no reply comes, and leaves no timer', async () => {
  const { clock, rpc } = given();
  await assert.rejects(rpc.request(PIN), { code: 'network' });
  rpc.connected();
  const pending = rpc.request(PIN);
  rpc.disconnected();
  await assert.rejects(pending, { code: 'network' });
  assert.equal(clock.pendingTimers, 0);
  rpc.connected();
  const silent = assert.rejects(rpc.request(PIN), { code: 'network' });
  await clock.advance(20_000);
  await silent;
});

test('repeats a command across lost connections', async () => {
  const { sent, rpc, ack } = given();
  const done = rpc.requestReliably(PIN);
  await flushTasks();
  assert.deepEqual([sent.length, rpc.pendingCount], [0, 1]);
  rpc.connected();
  await flushTasks();
  rpc.disconnected();
  await flushTasks();
  rpc.connected();
  await flushTasks();
  assert.equal(sent.length, 2);
  assert.notEqual(sent[0].ref, sent[1].ref);
  ack(sent[1]);
  await done;
  assert.equal(rpc.pendingCount, 0);
});

test('waits for the requested delay, and fails after five server errors', async () => {
  const { clock, sent, rpc, refuse } = given();
  rpc.connected();
  const done = assert.rejects(rpc.requestReliably(PIN), { code: 'internal' });
  await flushTasks();
  refuse(sent[0], 'rate_limited', { retryable: true, retry_after_ms: 2_200 });
  await flushTasks();
  await clock.advance(2_199);
  assert.equal(sent.length, 1);
  await clock.advance(1);
  for (let at = 1; at <= 5; at++) {
    refuse(sent[at], 'internal', { retryable: true });
    await flushTasks();
    await clock.advance(8_000);
  }
  await done;
  assert.equal(sent.length, 6);
});

test('runs the commands for one message in order', async () => {
  const { clock, sent, rpc, ack, refuse } = given();
  rpc.connected();
  const both = [rpc.requestReliably(PIN), rpc.requestReliably({ ...PIN, on: false })];
  await flushTasks();
  assert.equal(sent.length, 1);
  refuse(sent[0], 'rate_limited', { retryable: true, retry_after_ms: 100 });
  await flushTasks();
  await clock.advance(1_000);
  ack(sent[1]);
  await flushTasks();
  ack(sent[2]);
  await Promise.all(both);
  assert.deepEqual(sent.map(({ on }) => on), [true, true, false]);
});

test('cancels all commands when the user signs out', async () => {
  const { rpc, sent } = given();
  const waiting = assert.rejects(rpc.requestReliably(PIN), { code: 'unauthenticated' });
  await flushTasks();
  rpc.cancelAll();
  rpc.connected();
  await waiting;
  assert.equal(sent.length, 0);
});
