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
  const asked = [];
  const request = (frame) => new Promise((accept, refuse) => {
    asked.push({ ...frame, accept: (ack = {}) => accept({ duplicate: false, ...ack }), refuse: (told) => refuse(new Problem(told)) });
  });
  const outbox = new Outbox({ request, clock, random: () => 1, newId: createClientIdGenerator(clock.now, (bytes) => bytes), store, lock, channel });
  await outbox.restore(owner);
  outbox.connected();
  await flushTasks();
  const contents = () => asked.map(({ content }) => content);
  return { clock, asked, outbox, contents, store };
}

function aStorage() {
  const kept = new Map();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
}

/** Tabs of one browser: a store, a channel and locks. */
function aBrowser() {
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
      const wish = () => then().then?.(done);
      queue.push(wish);
      signal.addEventListener('abort', () => { if (queue.includes(wish)) queue.splice(queue.indexOf(wish), 1); });
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

test('sends one after the other in a room, and rooms beside each other', async () => {
  const { asked, outbox, contents } = await given();
  outbox.add(1, 'one');
  outbox.add(1, 'two', 536);
  outbox.add(2, 'elsewhere');
  assert.deepEqual(contents(), ['one', 'elsewhere']);
  asked[0].accept();
  await flushTasks();
  assert.deepEqual(contents(), ['one', 'elsewhere', 'two']);
  assert.deepEqual([asked[0].reply_to, asked[2].reply_to], [undefined, 536]);
});

test('tries again by itself after a while, with the same client id', async () => {
  const { clock, asked, outbox } = await given();
  outbox.add(1, 'hello');
  asked[0].refuse({ code: 'unavailable' });
  await flushTasks();
  assert.deepEqual(states(outbox, 1), ['hello waiting']);
  await clock.advance(499);
  assert.equal(asked.length, 1);
  await clock.advance(1);
  assert.equal(asked[1].client_id, asked[0].client_id);
  asked[1].accept();
  await flushTasks();
  assert.equal(outbox.isEmpty, true);
});

test('waits as long as the server asks for', async () => {
  const { clock, asked, outbox } = await given();
  outbox.add(1, 'hello');
  asked[0].refuse({ code: 'rate_limited', retryAfterMs: 2200 });
  await flushTasks();
  await clock.advance(2199);
  assert.equal(asked.length, 1);
  await clock.advance(1);
  assert.equal(asked.length, 2);
});

test('lets nothing overtake what waits', async () => {
  const { clock, asked, outbox, contents } = await given();
  outbox.add(1, 'first');
  asked[0].refuse({});
  await flushTasks();
  outbox.add(1, 'second');
  assert.deepEqual(contents(), ['first']);
  await clock.advance(500);
  asked[1].accept();
  await flushTasks();
  assert.deepEqual(contents(), ['first', 'first', 'second']);
});

test('waits for the connection, and goes on at once when it is back', async () => {
  const { clock, asked, outbox } = await given();
  outbox.add(1, 'hello');
  outbox.disconnected();
  asked[0].refuse({});
  await flushTasks();
  await clock.advance(60_000);
  outbox.add(1, 'there');
  assert.deepEqual([asked.length, clock.waiting], [1, 0]);
  outbox.connected();
  await flushTasks();
  assert.deepEqual([asked.length, asked[1].client_id], [2, asked[0].client_id]);
});

test('keeps a refused message, sends the next, and takes it up again with the same client id', async () => {
  const { asked, outbox } = await given();
  outbox.add(1, 'no');
  outbox.add(1, 'yes');
  asked[0].refuse({ code: 'content_too_long' });
  await flushTasks();
  asked[1].accept();
  await flushTasks();
  const [kept] = outbox.entriesOf(1);
  assert.deepEqual([kept.content, kept.state, kept.code], ['no', 'failed', 'content_too_long']);
  outbox.retry(kept);
  assert.equal(asked[2].client_id, asked[0].client_id);
});

test('gives a text that was changed another id, as it is another message', async () => {
  const { asked, outbox } = await given();
  outbox.add(1, 'no', 5);
  asked[0].refuse({ code: 'content_too_long' });
  await flushTasks();
  outbox.retry(outbox.entriesOf(1)[0], 'shorter');
  assert.deepEqual([asked[1].content, asked[1].reply_to], ['shorter', 5]);
  assert.notEqual(asked[1].client_id, asked[0].client_id);
  assert.equal(outbox.entriesOf(1).length, 1);
  asked[1].refuse({ code: 'message_not_found' });
  await flushTasks();
  outbox.retry(outbox.entriesOf(1)[0], 'shorter', null);
  assert.deepEqual([asked[2].content, asked[2].reply_to], ['shorter', undefined]);
});

test('says so at last when the server stays unwell, but waits for a lost network for ever', async () => {
  const { clock, asked, outbox } = await given();
  outbox.add(1, 'unlucky');
  for (let at = 0; at < 8; at++) {
    asked[at].refuse({ code: 'internal' });
    await flushTasks();
    await clock.advance(30_000);
  }
  assert.deepEqual(states(outbox, 1), ['unlucky failed']);
  outbox.add(2, 'offline');
  for (let at = 8; at < 40; at++) {
    asked[at].refuse({});
    await flushTasks();
    await clock.advance(30_000);
  }
  assert.deepEqual(states(outbox, 2), ['offline sending']);
});

test('holds everything while signed out', async () => {
  const { clock, asked, outbox } = await given();
  outbox.add(1, 'hello');
  asked[0].refuse({ code: 'unauthenticated' });
  await flushTasks();
  await clock.advance(60_000);
  assert.equal(asked.length, 1);
  outbox.connected();
  await flushTasks();
  assert.equal(asked.length, 2);
});

test('shows a stored message until its row is there, whichever comes first', async () => {
  const { asked, outbox, store } = await given();
  outbox.add(1, 'answered first');
  asked[0].accept();
  await flushTasks();
  assert.deepEqual([states(outbox, 1), outbox.isEmpty, store.entries.size], [['answered first sent'], true, 0]);
  outbox.acknowledge(asked[0].client_id);
  assert.deepEqual(outbox.entriesOf(1), []);
  outbox.add(1, 'heard first');
  outbox.acknowledge(asked[1].client_id);
  assert.deepEqual(outbox.entriesOf(1), []);
  asked[1].refuse({});
  await flushTasks();
  assert.deepEqual([outbox.isEmpty, store.entries.size], [true, 0]);
});

test('forgets what is discarded', async () => {
  const { asked, outbox, store } = await given();
  outbox.add(1, 'no');
  asked[0].refuse({ code: 'room_archived' });
  await flushTasks();
  outbox.discard(outbox.entriesOf(1)[0]);
  await flushTasks();
  assert.deepEqual([outbox.isEmpty, store.entries.size], [true, 0]);
});

test('survives a reload, in order and with the same client ids, for its own user', async () => {
  for (const store of [new MemoryStore(), new SessionOutboxStore(aStorage())]) {
    const before = await given({ store });
    for (const text of ['refused', 'first', 'second']) before.outbox.add(1, text);
    before.asked[0].refuse({ code: 'content_too_long' });
    await flushTasks();
    const other = await given({ store, owner: 8 });
    assert.equal(other.outbox.isEmpty, true);
    const after = await given({ store });
    assert.deepEqual(states(after.outbox, 1), ['refused failed', 'first sending', 'second waiting']);
    assert.equal(after.asked[0].client_id, before.asked[1].client_id);
    after.asked[0].accept();
    await flushTasks();
    after.asked[1].accept();
    await flushTasks();
    assert.deepEqual(states((await given({ store })).outbox, 1), ['refused failed']);
  }
});

test('shows nothing of a user who has gone, and has it again when they come back', async () => {
  const { outbox } = await given();
  outbox.disconnected();
  outbox.add(1, 'unsent');
  outbox.clear();
  assert.equal(outbox.isEmpty, true);
  await outbox.restore(7);
  assert.deepEqual(states(outbox, 1), ['unsent waiting']);
});

test('does without a store that fails', async () => {
  const broken = { load: async () => { throw new Error(); }, put: async () => { throw new Error(); }, remove: async () => { throw new Error(); } };
  const { asked, outbox } = await given({ store: broken });
  outbox.add(1, 'hello');
  outbox.add(1, 'there');
  asked[0].accept();
  await flushTasks();
  assert.deepEqual(states(outbox, 1), ['hello sent', 'there sending']);
});

test('one tab sends for all, and another takes over when it is gone', async () => {
  const { tab } = aBrowser();
  const [first, second] = [await tab(), await tab()];
  second.outbox.add(1, 'from the second');
  await flushTasks();
  assert.deepEqual([first.contents(), second.contents()], [['from the second'], []]);
  first.outbox.disconnected();
  await flushTasks();
  assert.deepEqual(second.asked.map(({ client_id }) => client_id), first.asked.map(({ client_id }) => client_id));
  second.asked[0].accept({ duplicate: true });
  await flushTasks();
  assert.deepEqual([states(first.outbox, 1), states(second.outbox, 1)], [[], []]);
});

test('all tabs show the same, also what was refused or discarded in another', async () => {
  const { tab, store } = aBrowser();
  const [first, second] = [await tab(), await tab()];
  first.outbox.add(1, 'no');
  await flushTasks();
  first.asked[0].refuse({ code: 'content_too_long' });
  await flushTasks();
  assert.deepEqual(states(second.outbox, 1), ['no failed']);
  second.outbox.retry(second.outbox.entriesOf(1)[0]);
  await flushTasks();
  assert.deepEqual([states(first.outbox, 1), first.asked.length], [['no sending'], 2]);
  first.asked[1].refuse({ code: 'content_too_long' });
  await flushTasks();
  second.outbox.discard(second.outbox.entriesOf(1)[0]);
  await flushTasks();
  assert.deepEqual([states(first.outbox, 1), store.entries.size], [[], 0]);
});

test('gives ids that the server takes, in the order of writing', () => {
  const newId = createClientIdGenerator(() => 1_700_000_000_000, (bytes) => bytes.fill(255));
  const ids = Array.from({ length: 300 }, newId);
  assert.deepEqual([...ids].sort(), ids);
  assert.ok(ids.every((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id)));
  assert.equal(new Set(ids).size, 300);
});
