import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../../main/web/app/model/problem.js';
import { deliver } from './client-fixture.js';
import { JAN, OLA, contents, given, reconnect } from './conversation-fixture.js';

test('a room opened again shows its cached rows at once, with later changes', async () => {
  const { client, server, conversation, postByJan } = await given();
  server.addRoom(2);
  await deliver(client);
  conversation.close();
  client.conversationCache.open(2);
  const row = await postByJan('meanwhile');
  server.edit(row, 'edited');
  await deliver(client);
  const again = client.conversationCache.open(1);
  assert.deepEqual([again === conversation, contents(again).at(-1)], [true, 'edited']);
});

test('a page that failed to load is loaded with the next connection', async () => {
  const { client, server, api } = await given();
  server.addRoom(2);
  await deliver(client);
  const { messages } = api;
  api.messages = async () => { throw new Problem(); };
  const conversation = client.conversationCache.open(2);
  await deliver(client);
  assert.equal(conversation.history.stalled, true);
  api.messages = messages;
  await reconnect(client);
  assert.deepEqual([conversation.history.stalled, conversation.timeline.loaded], [false, true]);
});

test('a reset loads the newest page and counts unread messages again', async () => {
  const { client, server, conversation } = await given();
  server.resetAfter = 10;
  server.drops = () => true;
  for (let at = 0; at < 60; at++) server.post(1, JAN, `x${at}`);
  server.drops = () => false;
  server.post(1, JAN, 'last');
  await deliver(client);
  assert.deepEqual([conversation.timeline.rows.length, contents(conversation).at(-1), client.rooms.find(1).unread], [50, 'last', 61]);
});

test('starts over if the server has a lower revision than the client', async () => {
  const { client, server, conversation } = await given();
  const backup = server.backup();
  for (let at = 0; at < 5; at++) server.post(1, JAN, 'undone');
  await deliver(client);
  server.restore(backup);
  server.epoch = 'e1';
  await reconnect(client);
  assert.deepEqual([contents(conversation), client.rooms.log(1).cursor.revision], [['m1', 'm2', 'm3'], 5]);
});

test('discards cached rows when the epoch changes', async () => {
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

test('reports each message of another user once, and counts those out of view', async () => {
  const { client, server, conversation, postByJan } = await given();
  const reported = [];
  conversation.onNewMessage = ({ content }) => reported.push(content);
  await postByJan('seen');
  conversation.navigation.setPinned(false);
  server.post(1, OLA, 'mine');
  await postByJan('unseen');
  await reconnect(client);
  assert.deepEqual([conversation.scroll.unseen, reported], [1, ['seen', 'unseen']]);
  await conversation.navigation.toPresent();
  assert.equal(conversation.scroll.unseen, 0);
});

test('does not report a change of an old message as a new one', async () => {
  const { client, server, conversation } = await given(700);
  await conversation.navigation.goTo(100);
  const reported = [];
  conversation.onNewMessage = ({ content }) => reported.push(content);
  server.edit(server.rooms.get(1).rows[500], 'edited');
  server.post(1, JAN, 'new');
  await deliver(client);
  assert.deepEqual([reported, conversation.scroll.unseen], [['new'], 1]);
});

test('reports a room that is gone, unless the user leaves it here', async () => {
  const { client, server, conversation } = await given();
  server.addRoom(2);
  await deliver(client);
  const reasons = [];
  conversation.onGone = (reason) => reasons.push(reason);
  const other = client.conversationCache.open(2);
  other.onGone = (reason) => reasons.push(reason);
  await other.whileLeaving(async () => client.rooms.remove(2, 'left'));
  server.leave(1, OLA);
  await deliver(client);
  assert.deepEqual([reasons, client.rooms.list], [['left'], []]);
});
