import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientIds } from '../../main/web/app/model/client-ids.js';
import { Outbox } from '../../main/web/app/model/outbox.js';
import { OutboxStore } from '../../main/web/app/model/outbox-store.js';
import { Problem } from '../../main/web/app/model/problem.js';
import { alone, Turn } from '../../main/web/app/model/turn.js';
import { MemoryStore } from './client.js';
import { Clock, settled } from './clock.js';

/** A connected outbox over a server that answers only when told to. */
async function given({ store = new MemoryStore(), turn = alone, channel = { postMessage() {} }, clock = new Clock(), owner = 7 } = {}) {
  const asked = [];
  const ask = (frame) => new Promise((accept, refuse) => {
    asked.push({ ...frame, accept: (ack = {}) => accept({ duplicate: false, ...ack }), refuse: (told) => refuse(new Problem(told)) });
  });
  const outbox = new Outbox({ ask, clock, random: () => 1, newId: clientIds(clock.now, (bytes) => bytes), store, turn, channel });
  await outbox.restore(owner);
  outbox.connected();
  await settled();
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
    if (queue.length && !queue.held) {
      queue.held = true;
      Promise.resolve(queue.shift()()).then(() => { queue.held = false; next(); });
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
  const clock = new Clock();
  return { store, tab: () => given({ store, clock, turn: new Turn(locks, 'outbox'), channel: channel() }) };
}

const states = (outbox, room) => outbox.of(room).map(({ content, state }) => `${content} ${state}`);

test('sends one after the other in a room, and rooms beside each other', async () => {
  const { asked, outbox, contents } = await given();
  outbox.write(1, 'one');
  outbox.write(1, 'two', 536);
  outbox.write(2, 'elsewhere');
  assert.deepEqual(contents(), ['one', 'elsewhere']);
  asked[0].accept();
  await settled();
  assert.deepEqual(contents(), ['one', 'elsewhere', 'two']);
  assert.deepEqual([asked[0].reply_to, asked[2].reply_to], [undefined, 536]);
});

test('tries again by itself after a while, with the same client id', async () => {
  const { clock, asked, outbox } = await given();
  outbox.write(1, 'hello');
  asked[0].refuse({ code: 'unavailable' });
  await settled();
  assert.deepEqual(states(outbox, 1), ['hello waiting']);
  await clock.pass(499);
  assert.equal(asked.length, 1);
  await clock.pass(1);
  assert.equal(asked[1].client_id, asked[0].client_id);
  asked[1].accept();
  await settled();
  assert.equal(outbox.isEmpty, true);
});

test('waits as long as the server asks for', async () => {
  const { clock, asked, outbox } = await given();
  outbox.write(1, 'hello');
  asked[0].refuse({ code: 'rate_limited', retryAfterMs: 2200 });
  await settled();
  await clock.pass(2199);
  assert.equal(asked.length, 1);
  await clock.pass(1);
  assert.equal(asked.length, 2);
});

test('lets nothing overtake what waits', async () => {
  const { clock, asked, outbox, contents } = await given();
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

test('waits for the connection, and goes on at once when it is back', async () => {
  const { clock, asked, outbox } = await given();
  outbox.write(1, 'hello');
  outbox.lost();
  asked[0].refuse({});
  await settled();
  await clock.pass(60_000);
  outbox.write(1, 'there');
  assert.deepEqual([asked.length, clock.waiting], [1, 0]);
  outbox.connected();
  await settled();
  assert.deepEqual([asked.length, asked[1].client_id], [2, asked[0].client_id]);
});

test('keeps a refused message, sends the next, and takes it up again with the same client id', async () => {
  const { asked, outbox } = await given();
  outbox.write(1, 'no');
  outbox.write(1, 'yes');
  asked[0].refuse({ code: 'content_too_long' });
  await settled();
  asked[1].accept();
  await settled();
  const [kept] = outbox.of(1);
  assert.deepEqual([kept.content, kept.state, kept.code], ['no', 'failed', 'content_too_long']);
  outbox.retry(kept);
  assert.equal(asked[2].client_id, asked[0].client_id);
});

test('gives a text that was changed another id, as it is another message', async () => {
  const { asked, outbox } = await given();
  outbox.write(1, 'no', 5);
  asked[0].refuse({ code: 'content_too_long' });
  await settled();
  outbox.retry(outbox.of(1)[0], 'shorter');
  assert.deepEqual([asked[1].content, asked[1].reply_to], ['shorter', 5]);
  assert.notEqual(asked[1].client_id, asked[0].client_id);
  assert.equal(outbox.of(1).length, 1);
  asked[1].refuse({ code: 'message_not_found' });
  await settled();
  outbox.retry(outbox.of(1)[0], 'shorter', null);
  assert.deepEqual([asked[2].content, asked[2].reply_to], ['shorter', undefined]);
});

test('says so at last when the server stays unwell, but waits for a lost network for ever', async () => {
  const { clock, asked, outbox } = await given();
  outbox.write(1, 'unlucky');
  for (let at = 0; at < 8; at++) {
    asked[at].refuse({ code: 'internal' });
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
  const { clock, asked, outbox } = await given();
  outbox.write(1, 'hello');
  asked[0].refuse({ code: 'unauthenticated' });
  await settled();
  await clock.pass(60_000);
  assert.equal(asked.length, 1);
  outbox.connected();
  await settled();
  assert.equal(asked.length, 2);
});

test('shows a stored message until its row is there, whichever comes first', async () => {
  const { asked, outbox, store } = await given();
  outbox.write(1, 'answered first');
  asked[0].accept();
  await settled();
  assert.deepEqual([states(outbox, 1), outbox.isEmpty, store.entries.size], [['answered first sent'], true, 0]);
  outbox.heard(asked[0].client_id);
  assert.deepEqual(outbox.of(1), []);
  outbox.write(1, 'heard first');
  outbox.heard(asked[1].client_id);
  assert.deepEqual(outbox.of(1), []);
  asked[1].refuse({});
  await settled();
  assert.deepEqual([outbox.isEmpty, store.entries.size], [true, 0]);
});

test('forgets what is discarded', async () => {
  const { asked, outbox, store } = await given();
  outbox.write(1, 'no');
  asked[0].refuse({ code: 'room_archived' });
  await settled();
  outbox.discard(outbox.of(1)[0]);
  await settled();
  assert.deepEqual([outbox.isEmpty, store.entries.size], [true, 0]);
});

test('survives a reload, in order and with the same client ids, for its own user', async () => {
  for (const store of [new MemoryStore(), new OutboxStore(aStorage())]) {
    const before = await given({ store });
    for (const text of ['refused', 'first', 'second']) before.outbox.write(1, text);
    before.asked[0].refuse({ code: 'content_too_long' });
    await settled();
    const other = await given({ store, owner: 8 });
    assert.equal(other.outbox.isEmpty, true);
    const after = await given({ store });
    assert.deepEqual(states(after.outbox, 1), ['refused failed', 'first sending', 'second waiting']);
    assert.equal(after.asked[0].client_id, before.asked[1].client_id);
    after.asked[0].accept();
    await settled();
    after.asked[1].accept();
    await settled();
    assert.deepEqual(states((await given({ store })).outbox, 1), ['refused failed']);
  }
});

test('shows nothing of a user who has gone, and has it again when they come back', async () => {
  const { outbox } = await given();
  outbox.lost();
  outbox.write(1, 'unsent');
  outbox.forget();
  assert.equal(outbox.isEmpty, true);
  await outbox.restore(7);
  assert.deepEqual(states(outbox, 1), ['unsent waiting']);
});

test('does without a store that fails', async () => {
  const broken = { load: async () => { throw new Error(); }, put: async () => { throw new Error(); }, remove: async () => { throw new Error(); } };
  const { asked, outbox } = await given({ store: broken });
  outbox.write(1, 'hello');
  outbox.write(1, 'there');
  asked[0].accept();
  await settled();
  assert.deepEqual(states(outbox, 1), ['hello sent', 'there sending']);
});

test('one tab sends for all, and another takes over when it is gone', async () => {
  const { tab } = aBrowser();
  const [first, second] = [await tab(), await tab()];
  second.outbox.write(1, 'from the second');
  await settled();
  assert.deepEqual([first.contents(), second.contents()], [['from the second'], []]);
  first.outbox.lost();
  await settled();
  assert.deepEqual(second.asked.map(({ client_id }) => client_id), first.asked.map(({ client_id }) => client_id));
  second.asked[0].accept({ duplicate: true });
  await settled();
  assert.deepEqual([states(first.outbox, 1), states(second.outbox, 1)], [[], []]);
});

test('all tabs show the same, also what was refused or discarded in another', async () => {
  const { tab, store } = aBrowser();
  const [first, second] = [await tab(), await tab()];
  first.outbox.write(1, 'no');
  await settled();
  first.asked[0].refuse({ code: 'content_too_long' });
  await settled();
  assert.deepEqual(states(second.outbox, 1), ['no failed']);
  second.outbox.retry(second.outbox.of(1)[0]);
  await settled();
  assert.deepEqual([states(first.outbox, 1), first.asked.length], [['no sending'], 2]);
  first.asked[1].refuse({ code: 'content_too_long' });
  await settled();
  second.outbox.discard(second.outbox.of(1)[0]);
  await settled();
  assert.deepEqual([states(first.outbox, 1), store.entries.size], [[], 0]);
});

test('gives ids that the server takes, in the order of writing', () => {
  const newId = clientIds(() => 1_700_000_000_000, (bytes) => bytes.fill(255));
  const ids = Array.from({ length: 300 }, newId);
  assert.deepEqual([...ids].sort(), ids);
  assert.ok(ids.every((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id)));
  assert.equal(new Set(ids).size, 300);
});
