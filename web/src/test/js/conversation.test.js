import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Conversation } from '../../main/web/app/model/conversation.js';
import { Outbox } from '../../main/web/app/model/outbox.js';
import { Problem } from '../../main/web/app/model/problem.js';
import { Clock, settled } from './clock.js';

const ME = 7;

/** A room on a server of a few lines, and a socket that is opened and spoken through by hand. */
function given(length) {
  const clock = new Clock();
  const log = [];
  const write = (content, more = {}) => {
    const row = { id: 500 + log.length, room_id: 1, seq: log.length + 1, revision: log.length + 1, user_id: 9, username: 'jan', content, ...more };
    log.push(row);
    return row;
  };
  for (let at = 1; at <= length; at++) write(`m${at}`);
  const asked = [];
  const api = { down: false, async messages(_room, where) {
    asked.push(where);
    if (api.down) throw new Problem();
    const found = log.filter(({ seq }) => (where.before ? seq < where.before : seq > (where.after ?? 0)));
    const messages = where.after === undefined ? found.slice(-where.limit) : found.slice(0, where.limit);
    return { messages, has_more: found.length > messages.length, revision: log.length };
  } };
  const outbox = new Outbox(async () => {}, clock, () => 1, () => 'mine', { save() {} });
  const connection = { start() {}, stop() {} };
  const conversation = new Conversation({ roomId: 1, userId: ME, api, outbox, connection, clock });
  conversation.open();
  const say = (row) => connection.onFrame({ type: 'message', ...row });
  return { clock, log, write, asked, api, conversation, connection, say };
}

const contents = (conversation) => conversation.timeline.rows.map(({ content }) => content);

test('opens at the newest page', async () => {
  const { conversation } = given(120);
  await settled();
  assert.deepEqual([conversation.timeline.rows.length, conversation.timeline.last, conversation.timeline.hasOlder], [50, 120, true]);
});

test('fetches what was missed after each connection, without gaps or repeats', async () => {
  const { write, conversation, connection } = given(3);
  await settled();
  for (const text of ['a', 'b', 'c']) write(text);
  connection.onOpen();
  await settled();
  assert.deepEqual(contents(conversation), ['m1', 'm2', 'm3', 'a', 'b', 'c']);
});

test('reloads the newest page where too much was missed', async () => {
  const { write, conversation, connection } = given(3);
  await settled();
  for (let at = 0; at < 300; at++) write(`x${at}`);
  connection.onOpen();
  await settled();
  assert.deepEqual([conversation.timeline.rows.length, conversation.timeline.last, conversation.timeline.hasNewer], [50, 303, false]);
});

test('keeps the place of a reader further up, however much was missed', async () => {
  const { write, conversation, connection } = given(3);
  await settled();
  conversation.look(false);
  for (let at = 0; at < 240; at++) write(`x${at}`);
  connection.onOpen();
  await settled();
  assert.deepEqual([conversation.timeline.first, conversation.timeline.last, conversation.timeline.hasNewer], [1, 203, true]);
});

test('keeps a message that came while a page was under way', async () => {
  const { write, conversation, say } = given(3);
  const late = write('late');
  say(late);
  await settled();
  assert.deepEqual(contents(conversation), ['m1', 'm2', 'm3', 'late']);
});

test('looks for rows that the socket does not bring', async () => {
  const { clock, write, conversation, say } = given(3);
  await settled();
  write('', { kind: 'joined' });
  say(write('hello'));
  assert.equal(conversation.timeline.rows.length, 4);
  await clock.pass(300);
  assert.deepEqual(conversation.timeline.rows.map(({ seq }) => seq), [1, 2, 3, 4, 5]);
});

test('counts the messages of others, once each, while the newest is out of sight', async () => {
  const { clock, write, conversation, connection, say } = given(3);
  await settled();
  const news = [];
  conversation.onNews = ({ content }) => news.push(content);
  say(write('seen'));
  conversation.look(false);
  say(write('mine', { user_id: ME }));
  const unseen = write('unseen');
  say(unseen);
  say(unseen);
  connection.onOpen();
  await settled();
  await clock.pass(1000);
  assert.deepEqual([conversation.unseen, news], [1, ['seen', 'unseen']]);
  await conversation.toPresent();
  assert.equal(conversation.unseen, 0);
});

test('comes back to a room that could not be left', async () => {
  const { conversation, connection } = given(3);
  const steps = [];
  connection.stop = () => steps.push('stop');
  connection.start = () => steps.push('start');
  await conversation.away(async () => { steps.push('leave'); });
  await assert.rejects(conversation.away(async () => { throw new Problem({ code: 'conflict', status: 409 }); }), { code: 'conflict' });
  assert.deepEqual(steps, ['stop', 'leave', 'stop', 'start']);
});

test('waits for the next connection where a page could not be had', async () => {
  const { api, conversation, connection } = given(3);
  api.down = true;
  conversation.catchUp();
  await settled();
  assert.equal(conversation.stalled, true);
  api.down = false;
  connection.onOpen();
  await settled();
  assert.deepEqual([conversation.stalled, conversation.timeline.rows.length], [false, 3]);
});

test('tells that the room changed, although its row comes only to fill a hole', async () => {
  const { clock, write, conversation, say } = given(3);
  await settled();
  let told = 0;
  conversation.onRoomChanged = () => told++;
  write(undefined, { kind: 'room', room: { name: 'new name' } });
  say(write('after it'));
  await clock.pass(1_000);
  assert.equal(told, 1);
});
