import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliver } from './client-fixture.js';
import { JAN, contents, given, reconnect, slow, tell } from './conversation-fixture.js';
import { flushTasks } from './fake-clock.js';

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
  await conversation.navigation.goTo(60);
  const release = slow(api);
  conversation.history.loadNewer();
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
