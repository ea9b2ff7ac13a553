import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Calls } from '../../main/web/app/model/calls.js';
import { Clock, settled } from './clock.js';

function given() {
  const clock = new Clock();
  const sent = [];
  const calls = new Calls((frame) => { sent.push(frame); return true; }, clock, () => 1);
  const ack = (frame, more = {}) => calls.answered({ type: 'ack', ref: frame.ref, ...more });
  const refuse = (frame, code, more = {}) => calls.answered({ type: 'error', ref: frame.ref, code, message: '', retryable: false, ...more });
  return { clock, sent, calls, ack, refuse };
}

const PIN = { type: 'pin', room_id: 1, id: 5, on: true };

test('brings each answer to its question', async () => {
  const { sent, calls, ack, refuse } = given();
  calls.connected();
  const [one, other] = [calls.ask(PIN), calls.ask({ ...PIN, id: 6 })];
  refuse(sent[1], 'message_not_found');
  ack(sent[0], { revision: 9 });
  await assert.rejects(other, { code: 'message_not_found', retryable: false });
  assert.equal((await one).revision, 9);
});

test('takes no answer for a problem of the network, and leaves no timer behind', async () => {
  const { clock, calls } = given();
  await assert.rejects(calls.ask(PIN), { code: 'network' });
  calls.connected();
  const asked = calls.ask(PIN);
  calls.lost();
  await assert.rejects(asked, { code: 'network' });
  assert.equal(clock.waiting, 0);
  calls.connected();
  const silent = assert.rejects(calls.ask(PIN), { code: 'network' });
  await clock.pass(20_000);
  await silent;
});

test('sees a command through over lost connections', async () => {
  const { sent, calls, ack } = given();
  const done = calls.perform(PIN);
  await settled();
  assert.deepEqual([sent.length, calls.underway], [0, 1]);
  calls.connected();
  await settled();
  calls.lost();
  await settled();
  calls.connected();
  await settled();
  assert.equal(sent.length, 2);
  assert.notEqual(sent[0].ref, sent[1].ref);
  ack(sent[1]);
  await done;
  assert.equal(calls.underway, 0);
});

test('waits as long as the server asks for, and gives up a server that stays unwell', async () => {
  const { clock, sent, calls, refuse } = given();
  calls.connected();
  const done = assert.rejects(calls.perform(PIN), { code: 'internal' });
  await settled();
  refuse(sent[0], 'rate_limited', { retryable: true, retry_after_ms: 2_200 });
  await settled();
  await clock.pass(2_199);
  assert.equal(sent.length, 1);
  await clock.pass(1);
  for (let at = 1; at <= 5; at++) {
    refuse(sent[at], 'internal', { retryable: true });
    await settled();
    await clock.pass(8_000);
  }
  await done;
  assert.equal(sent.length, 6);
});

test('lets no command for a message overtake another', async () => {
  const { clock, sent, calls, ack, refuse } = given();
  calls.connected();
  const both = [calls.perform(PIN), calls.perform({ ...PIN, on: false })];
  await settled();
  assert.equal(sent.length, 1);
  refuse(sent[0], 'rate_limited', { retryable: true, retry_after_ms: 100 });
  await settled();
  await clock.pass(1_000);
  ack(sent[1]);
  await settled();
  ack(sent[2]);
  await Promise.all(both);
  assert.deepEqual(sent.map(({ on }) => on), [true, true, false]);
});

test('gives up everything when its user goes', async () => {
  const { calls, sent } = given();
  const waiting = assert.rejects(calls.perform(PIN), { code: 'unauthenticated' });
  await settled();
  calls.abandon();
  calls.connected();
  await waiting;
  assert.equal(sent.length, 0);
});
