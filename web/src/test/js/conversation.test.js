import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../../main/web/app/model/problem.js';
import { deliver } from './client-fixture.js';
import { JAN, OLA, contents, given, reconnect } from './conversation-fixture.js';

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
  assert.equal(conversation.history.stalled, true);
  api.messages = messages;
  await reconnect(client);
  assert.deepEqual([conversation.history.stalled, conversation.timeline.loaded], [false, true]);
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
  conversation.navigation.setPinned(false);
  server.post(1, OLA, 'mine');
  await say('unseen');
  await reconnect(client);
  assert.deepEqual([conversation.scroll.unseen, news], [1, ['seen', 'unseen']]);
  await conversation.navigation.toPresent();
  assert.equal(conversation.scroll.unseen, 0);
});

test('takes no change of an old message out of sight for news', async () => {
  const { client, server, conversation } = await given(700);
  await conversation.navigation.goTo(100);
  const news = [];
  conversation.onNewMessage = ({ content }) => news.push(content);
  server.edit(server.rooms.get(1).rows[500], 'edited');
  server.post(1, JAN, 'new');
  await deliver(client);
  assert.deepEqual([news, conversation.scroll.unseen], [['new'], 1]);
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
