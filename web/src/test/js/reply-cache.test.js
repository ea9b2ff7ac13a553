import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../../main/web/app/model/problem.js';
import { deliver } from './client-fixture.js';
import { given, reconnect, shown } from './conversation-fixture.js';
import { flushTasks } from './fake-clock.js';

test('loads the message that a row replies to, and follows its changes', async () => {
  const { client, server, conversation, postByJan } = await given(120);
  const [old] = server.rooms.get(1).rows.filter(({ content }) => content === 'm1');
  const reply = await postByJan('to the old one', { reply_to: old.id });
  assert.equal(conversation.repliedTo(shown(conversation, reply.id)), null);
  await deliver(client);
  assert.equal(conversation.repliedTo(shown(conversation, reply.id)).content, 'm1');
  server.remove(old);
  await deliver(client);
  assert.equal(conversation.repliedTo(shown(conversation, reply.id)).deleted, true);
  assert.equal(conversation.repliedTo({ replyTo: null }), undefined);
});

test('gives up after a refusal, but retries after a network error', async () => {
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
