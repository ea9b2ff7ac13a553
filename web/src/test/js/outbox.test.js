import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClientIdGenerator } from '../../main/web/app/model/client-ids.js';
import { Outbox } from '../../main/web/app/model/outbox.js';
import { SessionOutboxStore } from '../../main/web/app/model/outbox-store.js';
import { Problem } from '../../main/web/app/model/problem.js';
import { noLock, TabLock } from '../../main/web/app/model/tab-lock.js';
import { MemoryStore } from './client-fixture.js';
import { FakeClock, flushTasks } from './fake-clock.js';

/** A connected outbox whose requests wait until the test answers them. */
async function given({ store = new MemoryStore(), lock = noLock, channel = { postMessage() {} }, clock = new FakeClock(), owner = 7 } = {}) {
  const requests = [];
  const request = (frame) => new Promise((accept, refuse) => {
    requests.push({ ...frame, accept: (ack = {}) => accept({ duplicate: false, ...ack }), refuse: (details) => refuse(new Problem(details)) });
  });
  const outbox = new Outbox({ request, clock, random: () => 1, newId: createClientIdGenerator(clock.now, (bytes) => bytes), store, lock, channel });
  await outbox.restore(owner);
  outbox.connected();
  await flushTasks();
  const contents = () => requests.map(({ content }) => content);
  return { clock, requests, outbox, contents, store };
}

function memoryStorage() {
  const items = new Map();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => items.set(key, value), removeItem: (key) => items.delete(key) };
}

/** Tabs of one browser: a store, a channel and locks. */
function fakeBrowser() {
  const store = new MemoryStore();
  const channels = new Set();
  const queue = [];
  const next = () => {
    if (queue.length && !queue.isHeld) {
      queue.isHeld = true;
      Promise.resolve(queue.shift()()).then(() => { queue.isHeld = false; next(); });
    }
  };
  const locks = {
    request: (_name, { signal }, then) => new Promise((done) => {
      const grant = () => then().then?.(done);
      queue.push(grant);
      signal.addEventListener('abort', () => { if (queue.includes(grant)) queue.splice(queue.indexOf(grant), 1); });
      next();
    }),
  };
  const channel = () => {
    const one = { onmessage: null, postMessage: (data) => { for (const other of channels) if (other !== one) other.onmessage?.({ data }); } };
    channels.add(one);
    return one;
  };
  const clock = new FakeClock();
  return { store, tab: () => given({ store, clock, lock: new TabLock(locks, 'outbox'), channel: channel() }) };
}

const states = (outbox, room) => outbox.entriesOf(room).map(({ content, state }) => `${content} ${state}`);

test('sends one at a time within a room, and several rooms in parallel', async () => {
  const { requests, outbox, contents } = await given();
  outbox.add(1, 'one');
  outbox.add(1, 'two', 536);
  outbox.add(2, 'elsewhere');
  assert.deepEqual(contents(), ['one', 'elsewhere']);
  requests[0].accept();
  await flushTasks();
  assert.deepEqual(contents(), ['one', 'elsewhere', 'two']);
  assert.deepEqual([requests[0].reply_to, requests[2].reply_to], [undefined, 536]);
});

test('retries after a delay, with the same client id', async () => {
  const { clock, requests, outbox } = await given();
  outbox.add(1, 'hello');
  requests[0].refuse({ code: 'unavailable' });
  await flushTasks();
  assert.deepEqual(states(outbox, 1), ['hello waiting']);
  await clock.advance(499);
  assert.equal(requests.length, 1);
  await clock.advance(1);
  assert.equal(requests[1].client_id, requests[0].client_id);
  requests[1].accept();
  await flushTasks();
  assert.equal(outbox.isEmpty, true);
});

test('waits for the delay that the server asks for', async () => {
  const { clock, requests, outbox } = await given();
  outbox.add(1, 'hello');
  requests[0].refuse({ code: 'rate_limited', retryAfterMs: 2200 });
  await flushTasks();
  await clock.advance(2199);
  assert.equal(requests.length, 1);
  await clock.advance(1);
  assert.equal(requests.length, 2);
});

test('sends no later message before one that waits for a retry', async () => {
  const { clock, requests, outbox, contents } = await given();
  outbox.add(1, 'first');
  requests[0].refuse({});
  await flushTasks();
  outbox.add(1, 'second');
  assert.deepEqual(contents(), ['first']);
  await clock.advance(500);
  requests[1].accept();
  await flushTasks();
  assert.deepEqual(contents(), ['first', 'first', 'second']);
});

test('waits for the connection, and sends at once when it is back', async () => {
  const { clock, requests, outbox } = await given();
  outbox.add(1, 'hello');
  outbox.disconnected();
  requests[0].refuse({});
  await flushTasks();
  await clock.advance(60_000);
  outbox.add(1, 'there');
  assert.deepEqual([requests.length, clock.pendingTimers], [1, 0]);
  outbox.connected();
  await flushTasks();
  assert.deepEqual([requests.length, requests[1].client_id], [2, requests[0].client_id]);
});

test('keeps a refused message, sends the next one, and retries with the same client id', async () => {
  const { requests, outbox } = await given();
  outbox.add(1, 'no');
  outbox.add(1, 'yes');
  requests[0].refuse({ code: 'content_too_long' });
  await flushTasks();
  requests[1].accept();
  await flushTasks();
  const [kept] = outbox.entriesOf(1);
  assert.deepEqual([kept.content, kept.state, kept.code], ['no', 'failed', 'content_too_long']);
  outbox.retry(kept);
  assert.equal(requests[2].client_id, requests[0].client_id);
});

test('a changed text or reply gets a new client id', async () => {
  const { requests, outbox } = await given();
  outbox.add(1, 'no', 5);
  requests[0].refuse({ code: 'content_too_long' });
  await flushTasks();
  outbox.retry(outbox.entriesOf(1)[0], 'shorter');
  assert.deepEqual([requests[1].content, requests[1].reply_to], ['shorter', 5]);
  assert.notEqual(requests[1].client_id, requests[0].client_id);
  assert.equal(outbox.entriesOf(1).length, 1);
  requests[1].refuse({ code: 'message_not_found' });
  await flushTasks();
  outbox.retry(outbox.entriesOf(1)[0], 'shorter', null);
  assert.deepEqual([requests[2].content, requests[2].reply_to], ['shorter', undefined]);
});

test('fails after eight server errors, but never because of a lost network', async () => {
  const { clock, requests, outbox } = await given();
  outbox.add(1, 'unlucky');
  for (let at = 0; at < 8; at++) {
    requests[at].refuse({ code: 'internal' });
    await flushTasks();
    await clock.advance(30_000);
  }
  assert.deepEqual(states(outbox, 1), ['unlucky failed']);
  outbox.add(2, 'offline');
  for (let at = 8; at < 40; at++) {
    requests[at].refuse({});
    await flushTasks();
    await clock.advance(30_000);
  }
  assert.deepEqual(states(outbox, 2), ['offline sending']);
});

test('sends nothing while signed out', async () => {
  const { clock, requests, outbox } = await given();
  outbox.add(1, 'hello');
  requests[0].refuse({ code: 'unauthenticated' });
  await flushTasks();
  await clock.advance(60_000);
  assert.equal(requests.length, 1);
  outbox.connected();
  await flushTasks();
  assert.equal(requests.length, 2);
});

test('shows a stored message until its row arrives, before or after the acknowledgement', async () => {
  const { requests, outbox, store } = await given();
  outbox.add(1, 'acknowledged first');
  requests[0].accept();
  await flushTasks();
  assert.deepEqual([states(outbox, 1), outbox.isEmpty, store.entries.size], [['acknowledged first sent'], true, 0]);
  outbox.acknowledge(requests[0].client_id);
  assert.deepEqual(outbox.entriesOf(1), []);
  outbox.add(1, 'row first');
  outbox.acknowledge(requests[1].client_id);
  assert.deepEqual(outbox.entriesOf(1), []);
  requests[1].refuse({});
  await flushTasks();
  assert.deepEqual([outbox.isEmpty, store.entries.size], [true, 0]);
});

test('removes a discarded message from the store', async () => {
  const { requests, outbox, store } = await given();
  outbox.add(1, 'no');
  requests[0].refuse({ code: 'room_archived' });
  await flushTasks();
  outbox.discard(outbox.entriesOf(1)[0]);
  await flushTasks();
  assert.deepEqual([outbox.isEmpty, store.entries.size], [true, 0]);
});

test('restores the messages of the user after a reload, in order and with the same client ids', async () => {
  for (const store of [new MemoryStore(), new SessionOutboxStore(memoryStorage())]) {
    const before = await given({ store });
    for (const text of ['refused', 'first', 'second']) before.outbox.add(1, text);
    before.requests[0].refuse({ code: 'content_too_long' });
    await flushTasks();
    const other = await given({ store, owner: 8 });
    assert.equal(other.outbox.isEmpty, true);
    const after = await given({ store });
    assert.deepEqual(states(after.outbox, 1), ['refused failed', 'first sending', 'second waiting']);
    assert.equal(after.requests[0].client_id, before.requests[1].client_id);
    after.requests[0].accept();
    await flushTasks();
    after.requests[1].accept();
    await flushTasks();
    assert.deepEqual(states((await given({ store })).outbox, 1), ['refused failed']);
  }
});

test('hides the messages of a signed-out user, and restores them at the next sign-in', async () => {
  const { outbox } = await given();
  outbox.disconnected();
  outbox.add(1, 'unsent');
  outbox.clear();
  assert.equal(outbox.isEmpty, true);
  await outbox.restore(7);
  assert.deepEqual(states(outbox, 1), ['unsent waiting']);
});

test('works without a store that fails', async () => {
  const broken = { load: async () => { throw new Error(); }, put: async () => { throw new Error(); }, remove: async () => { throw new Error(); } };
  const { requests, outbox } = await given({ store: broken });
  outbox.add(1, 'hello');
  outbox.add(1, 'there');
  requests[0].accept();
  await flushTasks();
  assert.deepEqual(states(outbox, 1), ['hello sent', 'there sending']);
});

test('one tab sends for all, and another takes over when it disconnects', async () => {
  const { tab } = fakeBrowser();
  const [first, second] = [await tab(), await tab()];
  second.outbox.add(1, 'from the second');
  await flushTasks();
  assert.deepEqual([first.contents(), second.contents()], [['from the second'], []]);
  first.outbox.disconnected();
  await flushTasks();
  assert.deepEqual(second.requests.map(({ client_id }) => client_id), first.requests.map(({ client_id }) => client_id));
  second.requests[0].accept({ duplicate: true });
  await flushTasks();
  assert.deepEqual([states(first.outbox, 1), states(second.outbox, 1)], [[], []]);
});

test('all tabs show the same messages, also those refused or discarded in another tab', async () => {
  const { tab, store } = fakeBrowser();
  const [first, second] = [await tab(), await tab()];
  first.outbox.add(1, 'no');
  await flushTasks();
  first.requests[0].refuse({ code: 'content_too_long' });
  await flushTasks();
  assert.deepEqual(states(second.outbox, 1), ['no failed']);
  second.outbox.retry(second.outbox.entriesOf(1)[0]);
  await flushTasks();
  assert.deepEqual([states(first.outbox, 1), first.requests.length], [['no sending'], 2]);
  first.requests[1].refuse({ code: 'content_too_long' });
  await flushTasks();
  second.outbox.discard(second.outbox.entriesOf(1)[0]);
  await flushTasks();
  assert.deepEqual([states(first.outbox, 1), store.entries.size], [[], 0]);
});

test('client ids are valid, unique and sorted by creation', () => {
  const newId = createClientIdGenerator(() => 1_700_000_000_000, (bytes) => bytes.fill(255));
  const ids = Array.from({ length: 300 }, newId);
  assert.deepEqual([...ids].sort(), ids);
  assert.ok(ids.every((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id)));
  assert.equal(new Set(ids).size, 300);
});
