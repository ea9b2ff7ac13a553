import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliver } from './client-fixture.js';
import { JAN, contents, given, reconnect, shown, slow } from './conversation-fixture.js';
import { flushTasks } from './fake-clock.js';

test('keeps a message that came while a page was under way', async () => {
  const { client, server, api, conversation } = await given(120);
  const release = slow(api);
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

test('asks again for what an answer was too old to have', async () => {
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

test('takes no page that was asked for before it had to start over', async () => {
  const { client, server, api, conversation } = await given(120);
  server.resetAfter = 10;
  const release = slow(api);
  conversation.navigation.goTo(20);
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
  await conversation.navigation.goTo(60);
  const release = slow(api);
  conversation.history.loadNewer();
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
