import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliver } from './client-fixture.js';
import { OLA, given, shown } from './conversation-fixture.js';

test('sends, edits, pins and deletes a message', async () => {
  const { client, server, conversation } = await given();
  conversation.send('hello', server.rooms.get(1).rows[2].id);
  assert.deepEqual(conversation.rows.at(-1).state, 'sending');
  await deliver(client);
  const row = conversation.lastOwn;
  assert.deepEqual([row.content, row.replyTo, row.pending, client.outbox.isEmpty], ['hello', server.rooms.get(1).rows[2].id, false, true]);
  const done = [conversation.commands.edit(row, 'hello all'), conversation.commands.pin(row, true)];
  await deliver(client);
  await Promise.all(done);
  assert.deepEqual([shown(conversation, row.id).content, shown(conversation, row.id).pinned, shown(conversation, row.id).key], ['hello all', true, row.key]);
  const gone = conversation.commands.remove(row);
  await deliver(client);
  await gone;
  assert.deepEqual([shown(conversation, row.id).deleted, shown(conversation, row.id).content, conversation.lastOwn], [true, undefined, undefined]);
});

test('rejects with the code of a refusal', async () => {
  const { client, server, conversation } = await given();
  server.refusalOf = () => ({ code: 'edit_conflict', message: 'Another user has edited it' });
  const refused = assert.rejects(conversation.commands.edit(conversation.rows.at(-1), 'mine'), { code: 'edit_conflict', retryable: false });
  await deliver(client);
  await refused;
});

test('runs a command given offline once the connection is back', async () => {
  const { client, conversation } = await given();
  client.socket.lose();
  const row = conversation.rows.at(-1);
  const done = conversation.commands.pin(row, true);
  client.connection.wake();
  await deliver(client);
  await done;
  assert.equal(shown(conversation, row.id).pinned, true);
});

test('shows a reaction at once, and reverts it if it is refused', async () => {
  const { client, server, conversation } = await given();
  const { id } = conversation.rows.at(-1);
  const done = conversation.commands.react(shown(conversation, id), '👍', true);
  const expected = [{ emoji: '👍', count: 1, userIds: [OLA], mine: true }];
  assert.deepEqual(shown(conversation, id).reactions, expected);
  assert.equal(shown(conversation, id), shown(conversation, id));
  await deliver(client);
  await done;
  assert.deepEqual(shown(conversation, id).reactions, expected);
  server.react(server.rooms.get(1).rows.at(-1), OLA, '👍', false);
  await deliver(client);
  assert.deepEqual(shown(conversation, id).reactions, []);
  server.react(server.rooms.get(1).rows.at(-1), OLA, '👍', true);
  await deliver(client);
  server.refusalOf = () => ({ code: 'conflict' });
  const refused = assert.rejects(conversation.commands.react(shown(conversation, id), '👍', false));
  assert.deepEqual(shown(conversation, id).reactions, []);
  await deliver(client);
  await refused;
  assert.deepEqual(shown(conversation, id).reactions, expected);
});
