import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../../main/web/app/model/problem.js';
import { TestClient, deliver } from './client-fixture.js';
import { FakeClock, flushTasks } from './fake-clock.js';
import { FakeServer } from './fake-server.js';

const [OLA, JAN] = [7, 9];

/** Ola has opened a room with so many messages of Jan, all of them read. */
async function given(length = 3, { read = Infinity } = {}) {
  const clock = new FakeClock();
  const server = new FakeServer();
  const room = server.addRoom(1);
  for (let at = 1; at <= length; at++) server.post(1, JAN, `m${at}`);
  room.reads.set(OLA, Math.min(read, room.revision));
  const api = server.apiOf(OLA);
  const client = new TestClient(server, clock, { api });
  client.start();
  await deliver(client);
  const conversation = client.conversationCache.open(1);
  await deliver(client);
  const say = async (content, more) => {
    const row = server.post(1, JAN, content, more);
    await deliver(client);
    return row;
  };
  return { clock, server, room, api, client, conversation, say };
}

const contents = ({ rows }) => rows.filter(({ kind }) => !kind).map(({ content }) => content);
const shown = (conversation, id) => conversation.rows.find((row) => row.id === id);

async function reconnect(client) {
  client.wire.lose();
  client.connection.wake();
  await deliver(client);
}

function tell(client, frame) {
  client.wire.onmessage({ data: JSON.stringify({ type: 'changes', room_id: 1, more: false, messages: [], ...frame }) });
}

/** Reads the next page now and delivers it when it is released. */
function slow(api) {
  const { messages } = api;
  let release;
  const free = new Promise((go) => { release = go; });
  api.messages = async (...args) => {
    api.messages = messages;
    const page = await messages(...args);
    await free;
    return page;
  };
  return release;
}

// Pages

test('opens at the newest page, with the newest in sight', async () => {
  const { conversation } = await given(120);
  const { timeline, pinned, scrollTarget } = conversation;
  assert.deepEqual([timeline.rows.length, timeline.last, timeline.hasOlder, pinned, scrollTarget], [50, 122, true, true, 'end']);
});

test('keeps a message that came while a page was under way', async () => {
  const { client, server, api, conversation } = await given(120);
  const release = slow(api);
  conversation.loadOlder();
  await flushTasks();
  const row = server.rooms.get(1).rows[60];
  server.edit(row, 'edited meanwhile');
  server.post(1, JAN, 'late');
  await deliver(client);
  release();
  await flushTasks();
  assert.deepEqual([shown(conversation, row.id).content, conversation.rows.at(-1).content], ['edited meanwhile', 'late']);
});

test('asks again for what an answer was too old to have', async () => {
  const { client, server, api, conversation } = await given(120);
  const { messages } = api;
  const old = await messages(1, { before: conversation.timeline.first, limit: 50 });
  server.edit(server.rooms.get(1).rows[60], 'edited before');
  await deliver(client);
  api.messages = async () => old;
  conversation.loadOlder();
  await deliver(client);
  assert.equal(conversation.rows.find(({ seq }) => seq === 61).content, 'edited before');
});

test('has all rows between the first and the last shown, wherever one goes', async () => {
  const { client, conversation, say } = await given(700);
  assert.equal(await conversation.goTo(300), true);
  assert.deepEqual([conversation.timeline.hasNewer, conversation.scrollTarget, conversation.scrollSeq], [true, 'row', 300]);
  await say('far away');
  assert.ok(conversation.timeline.last < 400);
  conversation.loadNewer();
  await deliver(client);
  assert.ok(conversation.rows.every(({ seq }, at, rows) => at === 0 || seq === rows[at - 1].seq + 1));
  await conversation.toPresent();
  assert.deepEqual([conversation.rows.at(-1).content, conversation.timeline.hasNewer], ['far away', false]);
});

test('shows rows from last time at once, as current as if it had stayed open', async () => {
  const { client, server, conversation, say } = await given();
  server.addRoom(2);
  await deliver(client);
  conversation.close();
  client.conversationCache.open(2);
  const row = await say('meanwhile');
  server.edit(row, 'edited');
  await deliver(client);
  const again = client.conversationCache.open(1);
  assert.deepEqual([again === conversation, contents(again).at(-1)], [true, 'edited']);
});

test('waits for the next connection where a page could not be had', async () => {
  const { client, server, api } = await given();
  server.addRoom(2);
  await deliver(client);
  const { messages } = api;
  api.messages = async () => { throw new Problem(); };
  const conversation = client.conversationCache.open(2);
  await deliver(client);
  assert.equal(conversation.stalled, true);
  api.messages = messages;
  await reconnect(client);
  assert.deepEqual([conversation.stalled, conversation.timeline.loaded], [false, true]);
});

// The log

test('has what was missed after each connection, without gaps or repeats', async () => {
  const { client, server, conversation } = await given();
  server.page = 2;
  client.wire.lose();
  for (const text of ['a', 'b', 'c', 'd', 'e']) server.post(1, JAN, text);
  server.edit(server.rooms.get(1).rows[2], 'edited');
  await reconnect(client);
  assert.deepEqual(contents(conversation), ['edited', 'm2', 'm3', 'a', 'b', 'c', 'd', 'e']);
});

test('never shows a row before those between are there', async () => {
  const { client, server, conversation } = await given();
  server.loses = () => true;
  server.post(1, JAN, 'lost');
  server.loses = () => false;
  server.post(1, JAN, 'after it');
  client.wire.down();
  await flushTasks();
  assert.deepEqual(contents(conversation), ['m1', 'm2', 'm3']);
  assert.deepEqual(client.wire.sent, [{ type: 'sync', rooms: { 1: 5 } }]);
  await deliver(client);
  assert.deepEqual(contents(conversation), ['m1', 'm2', 'm3', 'lost', 'after it']);
});

test('nor where the connection is lost before it could ask for them', async () => {
  const { client, server, api, conversation } = await given(120);
  await conversation.goTo(60);
  const release = slow(api);
  conversation.loadNewer();
  await flushTasks();
  server.loses = () => true;
  server.post(1, JAN, 'lost');
  server.loses = () => false;
  server.post(1, JAN, 'after it');
  client.wire.down();
  client.wire.lose();
  release();
  await flushTasks();
  assert.deepEqual([contents(conversation).at(-1), conversation.timeline.hasNewer], ['m120', false]);
  await reconnect(client);
  assert.deepEqual(contents(conversation).slice(-2), ['lost', 'after it']);
});

test('learns from the heartbeat of what was lost at the end', async () => {
  const { clock, client, server, conversation } = await given();
  server.loses = () => true;
  server.post(1, JAN, 'lost');
  await clock.advance(25_000);
  await deliver(client);
  assert.equal(contents(conversation).at(-1), 'lost');
});

test('asks once more where no answer comes', async () => {
  const { clock, client, server } = await given();
  server.loses = () => true;
  server.post(1, JAN, 'lost');
  server.loses = () => false;
  server.post(1, JAN, 'after it');
  client.wire.down();
  await flushTasks();
  client.wire.sent = [];
  await clock.advance(15_000);
  assert.deepEqual(client.wire.sent.filter(({ type }) => type === 'sync').length, 1);
});

test('takes neither a late answer nor what comes unasked for the answer that is awaited', async () => {
  const { client, server, conversation } = await given();
  const [, , m1] = server.rooms.get(1).rows;
  server.loses = () => true;
  server.post(1, JAN, 'lost');
  server.loses = () => false;
  server.post(1, JAN, 'after it');
  client.wire.down();
  await flushTasks();
  const asked = [...client.wire.sent];
  const { cursor } = client.rooms.log(1);
  tell(client, { since: 2, revision: 3, messages: [m1] });
  tell(client, { since: 0, revision: 7, reset: true });
  tell(client, { since: 2, revision: 3, more: true, messages: [m1] });
  server.post(1, JAN, 'repaired');
  client.wire.coming = [];
  server.repair(1, 7);
  client.wire.down();
  await flushTasks();
  assert.deepEqual([contents(conversation), client.wire.sent, cursor.isCatchingUp], [['m1', 'm2', 'm3'], asked, true]);
  client.wire.up();
  await deliver(client);
  assert.deepEqual([contents(conversation).slice(3), cursor.revision, cursor.isCatchingUp], [['lost', 'after it', 'repaired'], 8, false]);
});

test('takes what comes unasked like what is live: it goes on from there, or asks for what is between', async () => {
  const { client, server, conversation } = await given();
  server.loses = () => true;
  const row = server.post(1, JAN, 'one');
  server.post(1, JAN, 'two');
  server.edit(row, 'one, edited');
  server.repair(1, 4);
  client.wire.down();
  await flushTasks();
  assert.deepEqual([contents(conversation).slice(3), client.wire.sent], [['one, edited', 'two'], []]);
  server.post(1, JAN, 'three');
  server.post(1, JAN, 'four');
  server.repair(1, 9);
  client.wire.down();
  await flushTasks();
  assert.deepEqual([contents(conversation).length, client.wire.sent], [5, [{ type: 'sync', rooms: { 1: 8 } }]]);
  await deliver(client);
  assert.deepEqual(contents(conversation).slice(5), ['three', 'four']);
});

test('asks for itself where it is told unasked that it is too far behind', async () => {
  const { client, server, conversation } = await given();
  server.loses = () => true;
  server.post(1, JAN, 'lost');
  tell(client, { since: 1, revision: 6, reset: true });
  await deliver(client);
  assert.deepEqual(contents(conversation).at(-1), 'lost');
});

test('starts over from the newest page where too much was missed, and counts anew', async () => {
  const { client, server, conversation } = await given();
  server.resetAfter = 10;
  server.loses = () => true;
  for (let at = 0; at < 60; at++) server.post(1, JAN, `x${at}`);
  server.loses = () => false;
  server.post(1, JAN, 'last');
  await deliver(client);
  assert.deepEqual([conversation.timeline.rows.length, contents(conversation).at(-1), client.rooms.find(1).unread], [50, 'last', 61]);
});

test('takes no page that was asked for before it had to start over', async () => {
  const { client, server, api, conversation } = await given(120);
  server.resetAfter = 10;
  const release = slow(api);
  conversation.goTo(20);
  conversation.close();
  await flushTasks();
  client.wire.lose();
  for (let at = 0; at < 20; at++) server.post(1, JAN, `x${at}`);
  await reconnect(client);
  release();
  await flushTasks();
  assert.deepEqual([conversation.timeline.loaded, conversation.rows], [false, []]);
});

test('misses nothing where the connection is lost while the first page is under way', async () => {
  const { client, server, api } = await given();
  server.addRoom(2);
  await deliver(client);
  const release = slow(api);
  const conversation = client.conversationCache.open(2);
  await flushTasks();
  client.wire.lose();
  server.post(2, JAN, 'missed');
  await reconnect(client);
  release();
  await flushTasks();
  assert.deepEqual(contents(conversation), ['missed']);
});

test('has all rows that came while a page was under way, in whatever order they came', async () => {
  const { client, server, api, conversation } = await given(120);
  await conversation.goTo(60);
  const release = slow(api);
  conversation.loadNewer();
  await flushTasks();
  server.loses = () => true;
  server.post(1, JAN, 'first');
  server.loses = () => false;
  server.post(1, JAN, 'second');
  await deliver(client);
  release();
  await flushTasks();
  assert.deepEqual(contents(conversation).slice(-2), ['first', 'second']);
});

test('starts over too where the server knows less than it once did', async () => {
  const { client, server, conversation } = await given();
  const backup = server.backup();
  for (let at = 0; at < 5; at++) server.post(1, JAN, 'undone');
  await deliver(client);
  server.restore(backup);
  server.epoch = 'e1';
  await reconnect(client);
  assert.deepEqual([contents(conversation), client.rooms.log(1).cursor.revision], [['m1', 'm2', 'm3'], 5]);
});

test('drops everything that another database knew', async () => {
  const { client, server, conversation } = await given();
  const backup = server.backup();
  for (let at = 0; at < 5; at++) server.post(1, JAN, 'undone');
  await deliver(client);
  server.restore(backup);
  server.post(1, JAN, 'other');
  await reconnect(client);
  assert.deepEqual(contents(conversation), ['m1', 'm2', 'm3', 'other']);
  assert.equal(client.rooms.find(1).unread, 1);
});

test('tells of the messages of others, once each, and counts those out of sight', async () => {
  const { client, server, conversation, say } = await given();
  const news = [];
  conversation.onNewMessage = ({ content }) => news.push(content);
  await say('seen');
  conversation.setPinned(false);
  server.post(1, OLA, 'mine');
  await say('unseen');
  await reconnect(client);
  assert.deepEqual([conversation.unseen, news], [1, ['seen', 'unseen']]);
  await conversation.toPresent();
  assert.equal(conversation.unseen, 0);
});

test('takes no change of an old message out of sight for news', async () => {
  const { client, server, conversation } = await given(700);
  await conversation.goTo(100);
  const news = [];
  conversation.onNewMessage = ({ content }) => news.push(content);
  server.edit(server.rooms.get(1).rows[500], 'edited');
  server.post(1, JAN, 'new');
  await deliver(client);
  assert.deepEqual([news, conversation.unseen], [['new'], 1]);
});

test('tells that the room is gone, but not to who has left it', async () => {
  const { client, server, conversation } = await given();
  server.addRoom(2);
  await deliver(client);
  const told = [];
  conversation.onGone = (reason) => told.push(reason);
  const other = client.conversationCache.open(2);
  other.onGone = (reason) => told.push(reason);
  await other.whileLeaving(async () => client.rooms.remove(2, 'left'));
  server.leave(1, OLA);
  await deliver(client);
  assert.deepEqual([told, client.rooms.list], [['left'], []]);
});

// Reading

test('opens where one has stopped reading', async () => {
  for (const read of [20, 80, 120]) {
    const { conversation } = await given(120, { read });
    assert.deepEqual([conversation.firstUnreadSeq, conversation.scrollTarget, conversation.pinned], [read + 1, 'unread', false], read);
    assert.ok(conversation.rows.some(({ seq }) => seq === read), 'with what is before it');
  }
});

test('opens there too where an old message was looked at last', async () => {
  const { client, server, conversation } = await given(700);
  server.addRoom(2);
  await deliver(client);
  await conversation.goTo(300);
  conversation.close();
  client.conversationCache.open(2);
  for (let at = 1; at <= 60; at++) server.post(1, JAN, `n${at}`);
  await deliver(client);
  client.conversationCache.open(1);
  await deliver(client);
  const first = conversation.rows.find(({ seq }) => seq === conversation.firstUnreadSeq);
  assert.deepEqual([first?.content, conversation.scrollTarget], ['n1', 'unread']);
});

test('keeps the line where it was until the room is opened anew', async () => {
  const { client, clock, conversation, say } = await given(10, { read: 9 });
  conversation.markSeen(12);
  await clock.advance(1_000);
  await say('more');
  assert.equal(conversation.firstUnreadSeq, 10);
  conversation.markSeen(13);
  client.conversationCache.open(1);
  assert.equal(conversation.firstUnreadSeq, 0);
});

test('puts the line above what came while the window was away', async () => {
  const { conversation, say } = await given();
  await say('one');
  await say('two');
  assert.equal(conversation.firstUnreadSeq, 0);
  conversation.updateDivider();
  assert.equal(conversation.firstUnreadSeq, 6);
});

test('says how far one has read at most once a second, and only the furthest', async () => {
  const { clock, client, conversation, say } = await given(10, { read: 5 });
  for (const seq of [6, 9, 8]) conversation.markSeen(seq);
  assert.deepEqual(client.wire.sent, []);
  await clock.advance(1_000);
  assert.deepEqual(client.wire.sent, [{ type: 'read', room_id: 1, seq: 9 }]);
  await deliver(client);
  assert.equal(client.rooms.find(1).unread, 3);
  conversation.markSeen(7);
  await clock.advance(1_000);
  await say('new');
  assert.deepEqual([client.wire.sent, client.rooms.find(1).unread], [[], 4]);
});

test('reads one’s own rows and events with what is before them', async () => {
  const { clock, client, server, conversation, say } = await given();
  const row = await say('hello');
  server.post(1, OLA, 'my answer');
  server.rename(1, 'ops');
  await deliver(client);
  conversation.markSeen(row.seq);
  await clock.advance(1_000);
  assert.deepEqual(client.wire.sent, [{ type: 'read', room_id: 1, seq: row.seq + 2 }]);
});

test('says again after a connection what may not have arrived', async () => {
  const { clock, client, server, conversation, say } = await given();
  const row = await say('hello');
  conversation.markSeen(row.seq);
  await clock.advance(1_000);
  client.wire.sent = [];
  await reconnect(client);
  assert.deepEqual([server.rooms.get(1).reads.get(OLA), client.rooms.find(1).unread], [row.seq, 0]);
});

test('is read on all devices', async () => {
  const { clock, client, server, conversation, say } = await given();
  const phone = new TestClient(server, clock);
  phone.start();
  await deliver(phone);
  const row = await say('hello');
  await deliver(phone);
  assert.equal(phone.rooms.find(1).unread, 1);
  conversation.markSeen(row.seq);
  await clock.advance(1_000);
  await deliver(client, phone);
  assert.equal(phone.rooms.find(1).unread, 0);
});

test('stays unread from where one has said so, whatever is on screen', async () => {
  const { clock, client, conversation, say } = await given();
  const row = await say('for later');
  conversation.markSeen(row.seq);
  conversation.markUnread(row);
  await deliver(client);
  conversation.markSeen(row.seq);
  await clock.advance(2_000);
  await deliver(client);
  assert.deepEqual([client.rooms.find(1).unread, conversation.firstUnreadSeq], [1, row.seq]);
  conversation.markRead();
  await clock.advance(1_000);
  await deliver(client);
  assert.equal(client.rooms.find(1).unread, 0);
});

// Commands

test('sends, edits, pins and deletes, each answered', async () => {
  const { client, server, conversation } = await given();
  conversation.send('hello', server.rooms.get(1).rows[2].id);
  assert.deepEqual(conversation.rows.at(-1).state, 'sending');
  await deliver(client);
  const row = conversation.lastOwn;
  assert.deepEqual([row.content, row.replyTo, row.pending, client.outbox.isEmpty], ['hello', server.rooms.get(1).rows[2].id, false, true]);
  const done = [conversation.edit(row, 'hello all'), conversation.pin(row, true)];
  await deliver(client);
  await Promise.all(done);
  assert.deepEqual([shown(conversation, row.id).content, shown(conversation, row.id).pinned, shown(conversation, row.id).key], ['hello all', true, row.key]);
  const gone = conversation.remove(row);
  await deliver(client);
  await gone;
  assert.deepEqual([shown(conversation, row.id).deleted, shown(conversation, row.id).content, conversation.lastOwn], [true, undefined, undefined]);
});

test('says why something was refused', async () => {
  const { client, server, conversation } = await given();
  server.refuses = () => ({ code: 'edit_conflict', message: 'Somebody else has edited it' });
  const refused = assert.rejects(conversation.edit(conversation.rows.at(-1), 'mine'), { code: 'edit_conflict', retryable: false });
  await deliver(client);
  await refused;
});

test('does what was asked for without a connection once it is back', async () => {
  const { client, conversation } = await given();
  client.wire.lose();
  const row = conversation.rows.at(-1);
  const done = conversation.pin(row, true);
  client.connection.wake();
  await deliver(client);
  await done;
  assert.equal(shown(conversation, row.id).pinned, true);
});

test('shows a reaction at once, and takes it back where it is refused', async () => {
  const { client, server, conversation } = await given();
  const { id } = conversation.rows.at(-1);
  const done = conversation.react(shown(conversation, id), '👍', true);
  const wished = [{ emoji: '👍', count: 1, userIds: [OLA], mine: true }];
  assert.deepEqual(shown(conversation, id).reactions, wished);
  assert.equal(shown(conversation, id), shown(conversation, id));
  await deliver(client);
  await done;
  assert.deepEqual(shown(conversation, id).reactions, wished);
  server.react(server.rooms.get(1).rows.at(-1), OLA, '👍', false);
  await deliver(client);
  assert.deepEqual(shown(conversation, id).reactions, []);
  server.react(server.rooms.get(1).rows.at(-1), OLA, '👍', true);
  await deliver(client);
  server.refuses = () => ({ code: 'conflict' });
  const refused = assert.rejects(conversation.react(shown(conversation, id), '👍', false));
  assert.deepEqual(shown(conversation, id).reactions, []);
  await deliver(client);
  await refused;
  assert.deepEqual(shown(conversation, id).reactions, wished);
});

// Replies

test('finds what is replied to, wherever it is, and sees it change', async () => {
  const { client, server, conversation, say } = await given(120);
  const [old] = server.rooms.get(1).rows.filter(({ content }) => content === 'm1');
  const reply = await say('to the old one', { reply_to: old.id });
  assert.equal(conversation.repliedTo(shown(conversation, reply.id)), null);
  await deliver(client);
  assert.equal(conversation.repliedTo(shown(conversation, reply.id)).content, 'm1');
  server.remove(old);
  await deliver(client);
  assert.equal(conversation.repliedTo(shown(conversation, reply.id)).deleted, true);
  assert.equal(conversation.repliedTo({ replyTo: null }), undefined);
});

test('gives up on what cannot be had, but not on what only the network kept back', async () => {
  const { client, api, conversation } = await given();
  conversation.repliedTo({ replyTo: 1 });
  await flushTasks();
  assert.equal(conversation.repliedTo({ replyTo: 1 }), undefined);
  const { message } = api;
  api.message = async () => { throw new Problem(); };
  const { id } = conversation.rows[2];
  conversation.timeline.clear();
  conversation.repliedTo({ replyTo: id });
  await flushTasks();
  assert.equal(conversation.repliedTo({ replyTo: id }), null);
  api.message = message;
  await reconnect(client);
  conversation.repliedTo({ replyTo: id });
  await flushTasks();
  assert.equal(conversation.repliedTo({ replyTo: id }).id, id);
});
