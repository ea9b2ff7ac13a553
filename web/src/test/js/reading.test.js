import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestClient, deliver } from './client-fixture.js';
import { OLA, given, reconnect } from './conversation-fixture.js';

test('keeps the line where it was until the room is opened anew', async () => {
  const { client, clock, conversation, say } = await given(10, { read: 9 });
  conversation.readPosition.markSeen(12);
  await clock.advance(1_000);
  await say('more');
  assert.equal(conversation.readPosition.firstUnreadSeq, 10);
  conversation.readPosition.markSeen(13);
  client.conversationCache.open(1);
  assert.equal(conversation.readPosition.firstUnreadSeq, 0);
});

test('puts the line above what came while the window was away', async () => {
  const { conversation, say } = await given();
  await say('one');
  await say('two');
  assert.equal(conversation.readPosition.firstUnreadSeq, 0);
  conversation.readPosition.updateDivider();
  assert.equal(conversation.readPosition.firstUnreadSeq, 6);
});

test('says how far one has read at most once a second, and only the furthest', async () => {
  const { clock, client, conversation, say } = await given(10, { read: 5 });
  for (const seq of [6, 9, 8]) conversation.readPosition.markSeen(seq);
  assert.deepEqual(client.wire.sent, []);
  await clock.advance(1_000);
  assert.deepEqual(client.wire.sent, [{ type: 'read', room_id: 1, seq: 9 }]);
  await deliver(client);
  assert.equal(client.rooms.find(1).unread, 3);
  conversation.readPosition.markSeen(7);
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
  conversation.readPosition.markSeen(row.seq);
  await clock.advance(1_000);
  assert.deepEqual(client.wire.sent, [{ type: 'read', room_id: 1, seq: row.seq + 2 }]);
});

test('says again after a connection what may not have arrived', async () => {
  const { clock, client, server, conversation, say } = await given();
  const row = await say('hello');
  conversation.readPosition.markSeen(row.seq);
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
  conversation.readPosition.markSeen(row.seq);
  await clock.advance(1_000);
  await deliver(client, phone);
  assert.equal(phone.rooms.find(1).unread, 0);
});

test('stays unread from where one has said so, whatever is on screen', async () => {
  const { clock, client, conversation, say } = await given();
  const row = await say('for later');
  conversation.readPosition.markSeen(row.seq);
  conversation.readPosition.markUnread(row);
  await deliver(client);
  conversation.readPosition.markSeen(row.seq);
  await clock.advance(2_000);
  await deliver(client);
  assert.deepEqual([client.rooms.find(1).unread, conversation.readPosition.firstUnreadSeq], [1, row.seq]);
  conversation.readPosition.markRead();
  await clock.advance(1_000);
  await deliver(client);
  assert.equal(client.rooms.find(1).unread, 0);
});
