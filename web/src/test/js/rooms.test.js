import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../../main/web/app/model/problem.js';
import { TestClient, deliver } from './client-fixture.js';
import { FakeClock, flushTasks } from './fake-clock.js';
import { FakeServer } from './fake-server.js';

const [OLA, JAN] = [7, 9];

async function given(api = {}) {
  const server = new FakeServer();
  server.addRoom(1, { name: 'general' });
  const clock = new FakeClock();
  const client = new TestClient(server, clock, { api: { ...server.apiOf(OLA), ...api } });
  client.start();
  await deliver(client);
  return { server, client, clock, rooms: client.rooms };
}

const names = ({ list }) => list.map(({ name }) => name);

test('lists general first, the others by name', async () => {
  const { server, client, rooms } = await given();
  ['b10', 'b9', 'Ada'].forEach((name, at) => server.addRoom(2 + at, { name }));
  await deliver(client);
  assert.deepEqual(names(rooms), ['general', 'Ada', 'b9', 'b10']);
});

test('knows a room at once that one has joined, and another that one has left', async () => {
  const { server, rooms } = await given({ join: async (id) => server.join(id, OLA), leave: async (id) => server.leave(id, OLA) });
  server.addRoom(2, { name: 'ops', members: [JAN] });
  await rooms.join(2);
  assert.deepEqual(names(rooms), ['general', 'ops']);
  await rooms.leave(2);
  assert.deepEqual(names(rooms), ['general']);
});

test('an answer that comes late does not bring a room back', async () => {
  let answer;
  const { client, server, rooms } = await given({ rooms: () => new Promise((accept) => { answer = accept; }) });
  server.addRoom(2, { name: 'ops' });
  await deliver(client);
  const asked = rooms.refresh();
  const late = server.roomsOf(OLA);
  server.leave(2, OLA);
  await deliver(client);
  answer(late);
  await asked;
  assert.deepEqual(names(rooms), ['general']);
});

test('follows another name, who comes and who goes', async () => {
  const { client, server, rooms } = await given();
  server.addRoom(2, { name: 'ops' });
  await deliver(client);
  server.rename(2, 'operations');
  server.leave(2, JAN);
  await deliver(client);
  assert.deepEqual([rooms.find(2).name, rooms.find(2).members], ['operations', 1]);
  server.join(2, JAN);
  await deliver(client);
  assert.equal(rooms.find(2).members, 2);
});

test('does not count twice who came while the connection was lost', async () => {
  const { client, server, rooms } = await given();
  client.conversationCache.open(1);
  await deliver(client);
  client.wire.lose();
  server.join(1, 11);
  server.rename(1, 'everybody');
  client.connection.wake();
  await deliver(client);
  assert.deepEqual([rooms.find(1).members, rooms.find(1).name], [3, 'everybody']);
});

test('counts what is unread in every room, open or not', async () => {
  const { client, server, rooms } = await given();
  server.addRoom(2);
  server.post(1, JAN, 'hello');
  const row = server.post(2, JAN, 'hello @ola', { mentions: [OLA] });
  await deliver(client);
  assert.deepEqual([rooms.list.map(({ unread }) => unread), rooms.badge], [[1, 1], { count: 1, bold: true }]);
  server.remove(row);
  await deliver(client);
  assert.deepEqual([rooms.find(2).unread, rooms.badge.count], [0, 0]);
});

test('takes no count that was overtaken by a newer one', async () => {
  const answers = [];
  const { client, server, rooms } = await given({ room: (id) => new Promise((accept) => { answers.push(() => accept(server.describe(server.rooms.get(id), OLA))); }) });
  client.conversationCache.open(1);
  await deliver(client);
  server.resetAfter = 2;
  client.wire.lose();
  for (let at = 0; at < 5; at++) server.post(1, JAN, 'missed');
  client.connection.wake();
  await deliver(client);
  const old = server.describe(server.rooms.get(1), OLA);
  server.handle({ userId: OLA, push() {} }, { type: 'read', room_id: 1, seq: 7 });
  await deliver(client);
  const calls = server.describe;
  server.describe = () => old;
  answers[0]();
  server.describe = calls;
  await flushTasks();
  assert.deepEqual([rooms.find(1).unread, answers.length], [0, 2]);
  answers[1]();
  await flushTasks();
  assert.equal(rooms.find(1).unread, 0);
});

test('asks for a count until there is one', async () => {
  const { client, server, rooms, clock } = await given();
  const { room } = client.api;
  client.api.room = async () => { throw new Problem(); };
  server.resetAfter = 2;
  server.loses = () => true;
  for (let at = 0; at < 5; at++) server.post(1, JAN, 'lost');
  server.loses = () => false;
  server.post(1, JAN, 'after it');
  await deliver(client);
  client.api.room = room;
  await clock.advance(15_000);
  assert.equal(rooms.find(1).unread, 6);
});

test('gives another object for a room only if something of it is different', async () => {
  const { client, server, rooms } = await given();
  const row = server.post(1, OLA, 'mine');
  await deliver(client);
  const before = rooms.find(1);
  server.react(row, JAN, '👍', true);
  await deliver(client);
  assert.equal(rooms.find(1), before);
  server.post(1, JAN, 'hello');
  await deliver(client);
  assert.notEqual(rooms.find(1), before);
});

test('asks for what was missed of all rooms in one frame', async () => {
  const { client, server } = await given();
  for (const id of [2, 3]) server.addRoom(id);
  await deliver(client);
  for (const id of [2, 3]) client.conversationCache.open(id);
  await deliver(client);
  client.wire.lose();
  for (const id of [2, 3]) server.post(id, JAN, 'missed');
  client.connection.wake();
  client.wire.arrive();
  client.wire.down();
  assert.deepEqual(client.wire.sent, [{ type: 'sync', rooms: { 2: 2, 3: 2 } }]);
});

test('follows one’s own place in a room, and counts nobody twice for it', async () => {
  const { client, server, rooms } = await given();
  const old = server.describe(server.rooms.get(1), OLA);
  server.join(1, 11);
  await deliver(client);
  client.wire.push({ type: 'room_changed', room: { ...server.describe(server.rooms.get(1), OLA), role: 'moderator', notifications: 'nothing' } });
  await deliver(client);
  assert.deepEqual([rooms.find(1).role, rooms.find(1).notifications, rooms.find(1).members], ['moderator', 'nothing', 3]);
  client.wire.push({ type: 'room_changed', room: { ...old, role: 'owner' } });
  await deliver(client);
  assert.deepEqual([rooms.find(1).role, rooms.find(1).members], ['owner', 3]);
});

test('tells which room one was removed from', async () => {
  const { client, rooms } = await given();
  const calls = [];
  rooms.onGone = (room, reason) => calls.push([room.name, reason]);
  client.wire.push({ type: 'room_gone', room_id: 1, reason: 'removed' });
  await deliver(client);
  assert.deepEqual([calls, rooms.list], [[['general', 'removed']], []]);
});

test('knows who is in a direct room, and keeps it apart from the others', async () => {
  const { client, server, rooms } = await given();
  server.addRoom(2, { name: '' });
  Object.assign(server.rooms.get(2), { visibility: 'direct' });
  server.addRoom(3, { name: 'old' });
  client.wire.push({ type: 'room_added', room: { ...server.describe(server.rooms.get(2), OLA), people: [{ id: 9, username: 'jan', name: 'Jan' }] } });
  server.archive(3);
  await deliver(client);
  assert.deepEqual([rooms.active, rooms.direct, rooms.archived].map((list) => list.map(({ id }) => id)), [[1], [2], [3]]);
  assert.equal(client.users.get(9).name, 'Jan');
});

test('hears who people are, who is there and who writes', async () => {
  const { client, server } = await given();
  client.wire.push({ type: 'user', user: { id: 9, username: 'jan', name: 'Jan' } });
  client.wire.push({ type: 'presence', users: [{ id: 9, state: 'busy' }] });
  client.wire.push({ type: 'typing', room_id: 1, user_id: 9, username: 'jan', expires_in_ms: 6_000 });
  await deliver(client);
  assert.deepEqual([client.users.get(9).name, client.presence.get(9), client.typing.usersIn(1)], ['Jan', 'busy', [9]]);
  server.post(1, JAN, 'said');
  await deliver(client);
  assert.deepEqual(client.typing.usersIn(1), []);
  client.wire.lose();
  client.connection.wake();
  await deliver(client);
  assert.equal(client.presence.get(9), 'offline');
});
