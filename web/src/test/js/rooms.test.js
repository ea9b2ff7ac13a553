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

test('lists a room after joining it, and not after leaving it', async () => {
  const { server, rooms } = await given({ join: async (id) => server.join(id, OLA), leave: async (id) => server.leave(id, OLA) });
  server.addRoom(2, { name: 'ops', members: [JAN] });
  await rooms.join(2);
  assert.deepEqual(names(rooms), ['general', 'ops']);
  await rooms.leave(2);
  assert.deepEqual(names(rooms), ['general']);
});

test('a late response does not bring a room back', async () => {
  let answer;
  const { client, server, rooms } = await given({ rooms: () => new Promise((accept) => { answer = accept; }) });
  server.addRoom(2, { name: 'ops' });
  await deliver(client);
  const refreshing = rooms.refresh();
  const oldList = server.roomsOf(OLA);
  server.leave(2, OLA);
  await deliver(client);
  answer(oldList);
  await refreshing;
  assert.deepEqual(names(rooms), ['general']);
});

test('follows renames, joins and leaves', async () => {
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

test('counts a member who joined during a lost connection once', async () => {
  const { client, server, rooms } = await given();
  client.conversationCache.open(1);
  await deliver(client);
  client.socket.lose();
  server.join(1, 11);
  server.rename(1, 'everybody');
  client.connection.wake();
  await deliver(client);
  assert.deepEqual([rooms.find(1).members, rooms.find(1).name], [3, 'everybody']);
});

test('counts unread messages in every room', async () => {
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

test('ignores a recount that a newer count has overtaken', async () => {
  const answers = [];
  const { client, server, rooms } = await given({ room: (id) => new Promise((accept) => { answers.push(() => accept(server.describe(server.rooms.get(id), OLA))); }) });
  client.conversationCache.open(1);
  await deliver(client);
  server.resetAfter = 2;
  client.socket.lose();
  for (let at = 0; at < 5; at++) server.post(1, JAN, 'missed');
  client.connection.wake();
  await deliver(client);
  const old = server.describe(server.rooms.get(1), OLA);
  server.handle({ userId: OLA, push() {} }, { type: 'read', room_id: 1, seq: 7 });
  await deliver(client);
  const describe = server.describe;
  server.describe = () => old;
  answers[0]();
  server.describe = describe;
  await flushTasks();
  assert.deepEqual([rooms.find(1).unread, answers.length], [0, 2]);
  answers[1]();
  await flushTasks();
  assert.equal(rooms.find(1).unread, 0);
});

test('requests a count until it arrives', async () => {
  const { client, server, rooms, clock } = await given();
  const { room } = client.api;
  client.api.room = async () => { throw new Problem(); };
  server.resetAfter = 2;
  server.drops = () => true;
  for (let at = 0; at < 5; at++) server.post(1, JAN, 'lost');
  server.drops = () => false;
  server.post(1, JAN, 'after it');
  await deliver(client);
  client.api.room = room;
  await clock.advance(15_000);
  assert.equal(rooms.find(1).unread, 6);
});

test('returns a new object for a room only if it has changed', async () => {
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

test('requests the missed changes of all rooms in one frame', async () => {
  const { client, server } = await given();
  for (const id of [2, 3]) server.addRoom(id);
  await deliver(client);
  for (const id of [2, 3]) client.conversationCache.open(id);
  await deliver(client);
  client.socket.lose();
  for (const id of [2, 3]) server.post(id, JAN, 'missed');
  client.connection.wake();
  client.socket.connect();
  client.socket.deliverToClient();
  assert.deepEqual(client.socket.sent, [{ type: 'sync', rooms: { 2: 2, 3: 2 } }]);
});

test('follows the user’s own role and settings without miscounting members', async () => {
  const { client, server, rooms } = await given();
  const old = server.describe(server.rooms.get(1), OLA);
  server.join(1, 11);
  await deliver(client);
  client.socket.push({ type: 'room_changed', room: { ...server.describe(server.rooms.get(1), OLA), role: 'moderator', notifications: 'nothing' } });
  await deliver(client);
  assert.deepEqual([rooms.find(1).role, rooms.find(1).notifications, rooms.find(1).members], ['moderator', 'nothing', 3]);
  client.socket.push({ type: 'room_changed', room: { ...old, role: 'owner' } });
  await deliver(client);
  assert.deepEqual([rooms.find(1).role, rooms.find(1).members], ['owner', 3]);
});

test('reports the room that the user was removed from', async () => {
  const { client, rooms } = await given();
  const calls = [];
  rooms.onGone = (room, reason) => calls.push([room.name, reason]);
  client.socket.push({ type: 'room_gone', room_id: 1, reason: 'removed' });
  await deliver(client);
  assert.deepEqual([calls, rooms.list], [[['general', 'removed']], []]);
});

test('knows the members of a direct room, and lists active, direct and archived rooms separately', async () => {
  const { client, server, rooms } = await given();
  server.addRoom(2, { name: '' });
  Object.assign(server.rooms.get(2), { visibility: 'direct' });
  server.addRoom(3, { name: 'old' });
  client.socket.push({ type: 'room_added', room: { ...server.describe(server.rooms.get(2), OLA), people: [{ id: 9, username: 'jan', name: 'Jan' }] } });
  server.archive(3);
  await deliver(client);
  assert.deepEqual([rooms.active, rooms.direct, rooms.archived].map((list) => list.map(({ id }) => id)), [[1], [2], [3]]);
  assert.equal(client.users.get(9).name, 'Jan');
});

test('follows profiles, presence and typing', async () => {
  const { client, server } = await given();
  client.socket.push({ type: 'user', user: { id: 9, username: 'jan', name: 'Jan' } });
  client.socket.push({ type: 'presence', users: [{ id: 9, state: 'busy' }] });
  client.socket.push({ type: 'typing', room_id: 1, user_id: 9, username: 'jan', expires_in_ms: 6_000 });
  await deliver(client);
  assert.deepEqual([client.users.get(9).name, client.presence.get(9), client.typing.usersIn(1)], ['Jan', 'busy', [9]]);
  server.post(1, JAN, 'said');
  await deliver(client);
  assert.deepEqual(client.typing.usersIn(1), []);
  client.socket.lose();
  client.connection.wake();
  await deliver(client);
  assert.equal(client.presence.get(9), 'offline');
});

test('requests the rows that the server did not send', async () => {
  const { client, server } = await given();
  const head = server.describe(server.rooms.get(1), OLA).revision;
  const before = client.socket.sent.length;
  client.socket.push({ type: 'sync', room_id: 1, revision: head + 5 });
  client.socket.deliverToClient();
  await flushTasks();
  assert.deepEqual(client.socket.sent.slice(before), [{ type: 'sync', rooms: { 1: head } }]);
  client.socket.push({ type: 'sync', room_id: 77, revision: 5 });
  client.socket.deliverToClient();
  await flushTasks();
  assert.equal(client.socket.sent.length, before + 1);
});
