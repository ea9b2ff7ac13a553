import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayChange, mayDelete, mayLeave, Rooms } from '../../main/web/app/model/rooms.js';

test('lists general first, the others by name', async () => {
  const rooms = new Rooms({ rooms: async () => [{ id: 4, name: 'b10' }, { id: 3, name: 'b9' }, { id: 1, name: 'general' }, { id: 2, name: 'Ada' }] });
  await rooms.refresh();
  assert.deepEqual(rooms.list.map(({ name }) => name), ['general', 'Ada', 'b9', 'b10']);
});

test('an answer that comes late does not undo a newer one', async () => {
  const answers = [];
  const rooms = new Rooms({ rooms: () => new Promise((answer) => { answers.push(answer); }) });
  const both = [rooms.refresh(), rooms.refresh()];
  answers[1]([{ id: 2, name: 'new' }]);
  answers[0]([{ id: 1, name: 'old' }]);
  await Promise.all(both);
  assert.deepEqual(rooms.list.map(({ name }) => name), ['new']);
});

test('offers only what the server would allow', () => {
  const [owner, member, admin] = [{ id: 5, role: 'owner' }, { id: 5, role: 'member' }, { admin: true }];
  const general = { id: 1, role: 'member' };
  const somebody = { admin: false };
  assert.deepEqual([mayChange(owner, somebody), mayChange(member, somebody), mayChange(general, admin)], [true, false, true]);
  assert.deepEqual([mayDelete(owner, somebody), mayDelete(member, somebody), mayDelete(member, admin), mayDelete(general, admin)], [true, false, true, false]);
  assert.deepEqual([mayLeave(member), mayLeave(general)], [true, false]);
});
