import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OutboxSender } from '../../main/web/app/model/outbox-sender.js';
import { Problem } from '../../main/web/app/model/problem.js';
import { FakeClock, flushTasks } from './fake-clock.js';

const entry = (clientId, roomId = 1, more = {}) => ({ clientId, roomId, content: clientId, replyTo: null, state: 'waiting', code: '', tries: 0, attempt: 0, ...more });

/** A sender whose requests wait for an answer. */
function given(...entries) {
  const clock = new FakeClock();
  const requests = [];
  const request = (frame) => new Promise((accept, refuse) => { requests.push({ frame, accept, refuse }); });
  const sender = new OutboxSender({ request, clock, random: () => 1, entries: () => entries });
  const ends = [];
  sender.onStored = (one) => { one.state = 'sent'; ends.push(one.clientId); };
  sender.onFailed = (one) => ends.push(`${one.clientId} ${one.code}`);
  const sent = () => requests.map(({ frame }) => frame.client_id);
  return { clock, sender, requests, sent, ends };
}

test('sends nothing before it is started, and nothing after it was stopped', async () => {
  const { sender, sent, requests } = given(entry('a'), entry('b'));
  sender.pumpAll();
  assert.deepEqual(sent(), []);
  sender.start();
  assert.deepEqual(sent(), ['a']);
  sender.stop();
  requests[0].accept({});
  await flushTasks();
  assert.deepEqual(sent(), ['a']);
});

test('sends in order within a room, and several rooms in parallel', async () => {
  const { sender, sent, requests, ends } = given(entry('a'), entry('b'), entry('c', 2, { replyTo: 5 }));
  sender.start();
  sender.start();
  assert.deepEqual(sent(), ['a', 'c']);
  assert.deepEqual(requests.map(({ frame }) => frame.reply_to), [undefined, 5]);
  requests[0].accept({});
  await flushTasks();
  assert.deepEqual([sent(), ends], [['a', 'c', 'b'], ['a']]);
});

test('a refused message fails, and the next one is sent', async () => {
  const refused = entry('a');
  const { sender, sent, requests, ends } = given(refused, entry('b'));
  sender.start();
  requests[0].refuse(new Problem({ status: 403, code: 'forbidden' }));
  await flushTasks();
  assert.deepEqual([refused.state, ends, sent()], ['failed', ['a forbidden'], ['a', 'b']]);
});

test('an unanswered message is sent again later, unless the sender was stopped', async () => {
  for (const [stops, expected] of [[false, ['a', 'a']], [true, ['a']]]) {
    const waiting = entry('a');
    const { clock, sender, sent, requests, ends } = given(waiting, entry('b'));
    sender.start();
    requests[0].refuse(new Problem());
    await flushTasks();
    assert.deepEqual([waiting.state, sent(), ends], ['waiting', ['a'], []]);
    if (stops) sender.stop();
    await clock.advance(60_000);
    assert.deepEqual(sent(), expected);
  }
});
