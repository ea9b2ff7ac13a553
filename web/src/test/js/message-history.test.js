import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliver } from './client-fixture.js';
import { JAN, contents, given, reconnect, shown, delayNextPage } from './conversation-fixture.js';
import { flushTasks } from './fake-clock.js';

test('keeps live changes that arrive while a page is loading', async () => {
  const { client, server, api, conversation } = await given(120);
  const release = delayNextPage(api);
  conversation.history.loadOlder();
  await flushTasks();
  const row = server.rooms.get(1).rows[60];
  server.edit(row, 'edited meanwhile');
  server.post(1, JAN, 'late');
  await deliver(client);
  release();
  await flushTasks();
  assert.deepEqual([shown(conversation, row.id).content, conversation.rows.at(-1).content], ['edited meanwhile', 'late']);
});

test('requests the changes that an outdated page lacks', async () => {
  const { client, server, api, conversation } = await given(120);
  const { messages } = api;
  const old = await messages(1, { before: conversation.timeline.first, limit: 50 });
  server.edit(server.rooms.get(1).rows[60], 'edited before');
  await deliver(client);
  api.messages = async () => old;
  conversation.history.loadOlder();
  await deliver(client);
  assert.equal(conversation.rows.find(({ seq }) => seq === 61).content, 'edited before');
});

test('discards a page that was requested before a reset', async () => {
  const { client, server, api, conversation } = await given(120);
  server.resetAfter = 10;
  const release = delayNextPage(api);
  conversation.navigation.goTo(20);
  conversation.close();
  await flushTasks();
  client.socket.lose();
  for (let at = 0; at < 20; at++) server.post(1, JAN, `x${at}`);
  await reconnect(client);
  release();
  await flushTasks();
  assert.deepEqual([conversation.timeline.loaded, conversation.rows], [false, []]);
});

test('misses no row if the connection is lost while the first page is loading', async () => {
  const { client, server, api } = await given();
  server.addRoom(2);
  await deliver(client);
  const release = delayNextPage(api);
  const conversation = client.conversationCache.open(2);
  await flushTasks();
  client.socket.lose();
  server.post(2, JAN, 'missed');
  await reconnect(client);
  release();
  await flushTasks();
  assert.deepEqual(contents(conversation), ['missed']);
});

test('sorts the rows that arrived while a page was loading', async () => {
  const { client, server, api, conversation } = await given(120);
  await conversation.navigation.goTo(60);
  const release = delayNextPage(api);
  conversation.history.loadNewer();
  await flushTasks();
  server.drops = () => true;
  server.post(1, JAN, 'first');
  server.drops = () => false;
  server.post(1, JAN, 'second');
  await deliver(client);
  release();
  await flushTasks();
  assert.deepEqual(contents(conversation).slice(-2), ['first', 'second']);
});
