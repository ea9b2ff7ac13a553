import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Outbox } from '../../main/web/app/model/outbox.js';
import { OutboxStore } from '../../main/web/app/model/outbox-store.js';
import { Problem } from '../../main/web/app/model/problem.js';
import { Clock, settled } from './clock.js';

/** An outbox over a server that answers only when told to. */
function given(storage = aStorage()) {
  const clock = new Clock();
  const asked = [];
  const post = (room, content, clientId) => new Promise((accept, refuse) => {
    asked.push({ room, content, clientId, accept: () => accept({ content }), refuse: (told) => refuse(new Problem(told)) });
  });
  let ids = 0;
  const outbox = new Outbox(post, clock, () => 1, () => `id${++ids}`, new OutboxStore(storage));
  const contents = () => asked.map(({ content }) => content);
  return { clock, asked, outbox, contents };
}

function aStorage() {
  const kept = new Map();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
}

const states = (outbox, room) => outbox.of(room).map(({ content, state }) => `${content} ${state}`);

test('sends one after the other in a room, and rooms beside each other', async () => {
  const { asked, outbox, contents } = given();
  outbox.write(1, 'one');
  outbox.write(1, 'two');
  outbox.write(2, 'elsewhere');
  assert.deepEqual(contents(), ['one', 'elsewhere']);
  asked[0].accept();
  await settled();
  assert.deepEqual(contents(), ['one', 'elsewhere', 'two']);
});

test('tries again by itself after a while, with the same client id', async () => {
  const { clock, asked, outbox } = given();
  outbox.write(1, 'hello');
  asked[0].refuse({ code: 'unavailable', status: 503 });
  await settled();
  assert.deepEqual(states(outbox, 1), ['hello waiting']);
  await clock.pass(499);
  assert.equal(asked.length, 1);
  await clock.pass(1);
  assert.equal(asked[1].clientId, asked[0].clientId);
  asked[1].accept();
  await settled();
  assert.equal(outbox.isEmpty, true);
});

test('waits as long as the server asks for', async () => {
  const { clock, asked, outbox } = given();
  outbox.write(1, 'hello');
  asked[0].refuse({ code: 'rate_limited', status: 429, retryAfterMs: 2200 });
  await settled();
  await clock.pass(2199);
  assert.equal(asked.length, 1);
  await clock.pass(1);
  assert.equal(asked.length, 2);
});

test('lets nothing overtake what waits', async () => {
  const { clock, asked, outbox, contents } = given();
  outbox.write(1, 'first');
  asked[0].refuse({});
  await settled();
  outbox.write(1, 'second');
  assert.deepEqual(contents(), ['first']);
  await clock.pass(500);
  asked[1].accept();
  await settled();
  assert.deepEqual(contents(), ['first', 'first', 'second']);
});

test('goes on at once when the connection is back', async () => {
  const { clock, asked, outbox } = given();
  outbox.write(1, 'hello');
  asked[0].refuse({});
  await settled();
  outbox.wake();
  assert.deepEqual([asked.length, clock.waiting], [2, 0]);
});

test('keeps a refused message, sends the next, and takes it up again with the same client id', async () => {
  const { asked, outbox } = given();
  outbox.write(1, 'no');
  outbox.write(1, 'yes');
  asked[0].refuse({ code: 'content_too_long', status: 422 });
  await settled();
  asked[1].accept();
  await settled();
  const [kept] = outbox.of(1);
  assert.deepEqual([kept.content, kept.state, kept.code], ['no', 'failed', 'content_too_long']);
  outbox.retry(kept);
  assert.equal(asked[2].clientId, asked[0].clientId);
});

test('says so at last when the server stays unwell, but waits for a lost network for ever', async () => {
  const { clock, asked, outbox } = given();
  outbox.write(1, 'unlucky');
  for (let at = 0; at < 8; at++) {
    asked[at].refuse({ code: 'internal', status: 500 });
    await settled();
    await clock.pass(30_000);
  }
  assert.deepEqual(states(outbox, 1), ['unlucky failed']);
  outbox.write(2, 'offline');
  for (let at = 8; at < 40; at++) {
    asked[at].refuse({});
    await settled();
    await clock.pass(30_000);
  }
  assert.deepEqual(states(outbox, 2), ['offline sending']);
});

test('holds everything while signed out', async () => {
  const { clock, asked, outbox } = given();
  outbox.write(1, 'hello');
  asked[0].refuse({ code: 'unauthenticated', status: 401 });
  await settled();
  await clock.pass(60_000);
  assert.equal(asked.length, 1);
  outbox.wake();
  assert.equal(asked.length, 2);
});

test('hides a message that came over the socket before its answer', async () => {
  const { asked, outbox } = given();
  outbox.write(1, 'hello');
  outbox.heard('id1');
  assert.deepEqual(outbox.of(1), []);
  asked[0].refuse({});
  await settled();
  assert.equal(outbox.isEmpty, true);
});

test('forgets what is discarded', async () => {
  const { asked, outbox } = given();
  outbox.write(1, 'no');
  asked[0].refuse({ code: 'room_archived', status: 409 });
  await settled();
  outbox.discard(outbox.of(1)[0]);
  assert.equal(outbox.isEmpty, true);
});

test('survives a reload, in order and with the same client ids, for its own user', async () => {
  const storage = aStorage();
  const before = given(storage);
  before.outbox.restore(7);
  for (const text of ['refused', 'first', 'second']) before.outbox.write(1, text);
  before.asked[0].refuse({ code: 'content_too_long', status: 422 });
  await settled();
  const other = given(storage);
  other.outbox.restore(8);
  assert.equal(other.outbox.isEmpty, true);
  const after = given(storage);
  after.outbox.restore(7);
  assert.deepEqual(states(after.outbox, 1), ['refused failed', 'first sending', 'second waiting']);
  assert.equal(after.asked[0].clientId, before.asked[1].clientId);
  after.asked[0].accept();
  await settled();
  after.asked[1].accept();
  await settled();
  assert.deepEqual(states(given(storage).outbox, 1), []);
});

test('forgets everything when its user signs out', () => {
  const storage = aStorage();
  const { outbox } = given(storage);
  outbox.restore(7);
  outbox.write(1, 'unsent');
  outbox.forget();
  outbox.restore(7);
  assert.equal(outbox.isEmpty, true);
});
