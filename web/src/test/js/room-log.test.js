import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliver } from './client-fixture.js';
import { JAN, contents, given, reconnect, delayNextPage, receiveChanges } from './conversation-fixture.js';
import { flushTasks } from './fake-clock.js';

test('has all missed rows after a reconnection, without gaps or repeats', async () => {
  const { client, server, conversation } = await given();
  server.page = 2;
  client.socket.lose();
  for (const text of ['a', 'b', 'c', 'd', 'e']) server.post(1, JAN, text);
  server.edit(server.rooms.get(1).rows[2], 'edited');
  await reconnect(client);
  assert.deepEqual(contents(conversation), ['edited', 'm2', 'm3', 'a', 'b', 'c', 'd', 'e']);
});

test('shows no row beyond a gap until the gap is filled', async () => {
  const { client, server, conversation } = await given();
  server.drops = () => true;
  server.post(1, JAN, 'lost');
  server.drops = () => false;
  server.post(1, JAN, 'after it');
  client.socket.deliverToClient();
  await flushTasks();
  assert.deepEqual(contents(conversation), ['m1', 'm2', 'm3']);
  assert.deepEqual(client.socket.sent, [{ type: 'sync', rooms: { 1: 5 } }]);
  await deliver(client);
  assert.deepEqual(contents(conversation), ['m1', 'm2', 'm3', 'lost', 'after it']);
});

test('shows no row beyond a gap if the connection is lost before the request', async () => {
  const { client, server, api, conversation } = await given(120);
  await conversation.navigation.goTo(60);
  const release = delayNextPage(api);
  conversation.history.loadNewer();
  await flushTasks();
  server.drops = () => true;
  server.post(1, JAN, 'lost');
  server.drops = () => false;
  server.post(1, JAN, 'after it');
  client.socket.deliverToClient();
  client.socket.lose();
  release();
  await flushTasks();
  assert.deepEqual([contents(conversation).at(-1), conversation.timeline.hasNewer], ['m120', false]);
  await reconnect(client);
  assert.deepEqual(contents(conversation).slice(-2), ['lost', 'after it']);
});

test('finds a lost last row by the heartbeat', async () => {
  const { clock, client, server, conversation } = await given();
  server.drops = () => true;
  server.post(1, JAN, 'lost');
  await clock.advance(25_000);
  await deliver(client);
  assert.equal(contents(conversation).at(-1), 'lost');
});

test('requests the changes again if no answer comes', async () => {
  const { clock, client, server } = await given();
  server.drops = () => true;
  server.post(1, JAN, 'lost');
  server.drops = () => false;
  server.post(1, JAN, 'after it');
  client.socket.deliverToClient();
  await flushTasks();
  client.socket.sent = [];
  await clock.advance(15_000);
  assert.deepEqual(client.socket.sent.filter(({ type }) => type === 'sync').length, 1);
});

test('does not mistake late or unrequested changes for the expected answer', async () => {
  const { client, server, conversation } = await given();
  const [, , m1] = server.rooms.get(1).rows;
  server.drops = () => true;
  server.post(1, JAN, 'lost');
  server.drops = () => false;
  server.post(1, JAN, 'after it');
  client.socket.deliverToClient();
  await flushTasks();
  const requests = [...client.socket.sent];
  const { cursor } = client.rooms.log(1);
  receiveChanges(client, { since: 2, revision: 3, messages: [m1] });
  receiveChanges(client, { since: 0, revision: 7, reset: true });
  receiveChanges(client, { since: 2, revision: 3, more: true, messages: [m1] });
  server.post(1, JAN, 'repaired');
  client.socket.incoming = [];
  server.repair(1, 7);
  client.socket.deliverToClient();
  await flushTasks();
  assert.deepEqual([contents(conversation), client.socket.sent, cursor.isCatchingUp], [['m1', 'm2', 'm3'], requests, true]);
  client.socket.deliverToServer();
  await deliver(client);
  assert.deepEqual([contents(conversation).slice(3), cursor.revision, cursor.isCatchingUp], [['lost', 'after it', 'repaired'], 8, false]);
});

test('treats unrequested changes as live ones: applies them, or requests the gap before them', async () => {
  const { client, server, conversation } = await given();
  server.drops = () => true;
  const row = server.post(1, JAN, 'one');
  server.post(1, JAN, 'two');
  server.edit(row, 'one, edited');
  server.repair(1, 4);
  client.socket.deliverToClient();
  await flushTasks();
  assert.deepEqual([contents(conversation).slice(3), client.socket.sent], [['one, edited', 'two'], []]);
  server.post(1, JAN, 'three');
  server.post(1, JAN, 'four');
  server.repair(1, 9);
  client.socket.deliverToClient();
  await flushTasks();
  assert.deepEqual([contents(conversation).length, client.socket.sent], [5, [{ type: 'sync', rooms: { 1: 8 } }]]);
  await deliver(client);
  assert.deepEqual(contents(conversation).slice(5), ['three', 'four']);
});

test('requests the changes after an unrequested reset', async () => {
  const { client, server, conversation } = await given();
  server.drops = () => true;
  server.post(1, JAN, 'lost');
  receiveChanges(client, { since: 1, revision: 6, reset: true });
  await deliver(client);
  assert.deepEqual(contents(conversation).at(-1), 'lost');
});
