import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestClient, deliver } from './client-fixture.js';
import { OLA, given, reconnect } from './conversation-fixture.js';

test('the divider stays until the room is opened again', async () => {
  const { client, clock, conversation, postByJan } = await given(10, { read: 9 });
  conversation.readPosition.markSeen(12);
  await clock.advance(1_000);
  await postByJan('more');
  assert.equal(conversation.readPosition.firstUnreadSeq, 10);
  conversation.readPosition.markSeen(13);
  client.conversationCache.open(1);
  assert.equal(conversation.readPosition.firstUnreadSeq, 0);
});

test('updating the divider places it above the unread messages', async () => {
  const { conversation, postByJan } = await given();
  await postByJan('one');
  await postByJan('two');
  assert.equal(conversation.readPosition.firstUnreadSeq, 0);
  conversation.readPosition.updateDivider();
  assert.equal(conversation.readPosition.firstUnreadSeq, 6);
});

test('reports the read position at most once a second, and only the furthest', async () => {
  const { clock, client, conversation, postByJan } = await given(10, { read: 5 });
  for (const seq of [6, 9, 8]) conversation.readPosition.markSeen(seq);
  assert.deepEqual(client.socket.sent, []);
  await clock.advance(1_000);
  assert.deepEqual(client.socket.sent, [{ type: 'read', room_id: 1, seq: 9 }]);
  await deliver(client);
  assert.equal(client.rooms.find(1).unread, 3);
  conversation.readPosition.markSeen(7);
  await clock.advance(1_000);
  await postByJan('new');
  assert.deepEqual([client.socket.sent, client.rooms.find(1).unread], [[], 4]);
});

test('reads own messages and events together with the row before them', async () => {
  const { clock, client, server, conversation, postByJan } = await given();
  const row = await postByJan('hello');
  server.post(1, OLA, 'my answer');
  server.rename(1, 'ops');
  await deliver(client);
  conversation.readPosition.markSeen(row.seq);
  await clock.advance(1_000);
  assert.deepEqual(client.socket.sent, [{ type: 'read', room_id: 1, seq: row.seq + 2 }]);
});

test('reports the read position again after a reconnection', async () => {
  const { clock, client, server, conversation, postByJan } = await given();
  const row = await postByJan('hello');
  conversation.readPosition.markSeen(row.seq);
  await clock.advance(1_000);
  client.socket.sent = [];
  await reconnect(client);
  assert.deepEqual([server.rooms.get(1).reads.get(OLA), client.rooms.find(1).unread], [row.seq, 0]);
});

test('a message read on one device is read on all', async () => {
  const { clock, client, server, conversation, postByJan } = await given();
  const phone = new TestClient(server, clock);
  phone.start();
  await deliver(phone);
  const row = await postByJan('hello');
  await deliver(phone);
  assert.equal(phone.rooms.find(1).unread, 1);
  conversation.readPosition.markSeen(row.seq);
  await clock.advance(1_000);
  await deliver(client, phone);
  assert.equal(phone.rooms.find(1).unread, 0);
});

test('rows marked as unread stay unread while they are on screen', async () => {
  const { clock, client, conversation, postByJan } = await given();
  const row = await postByJan('for later');
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
