import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invitation } from '../../main/web/app/model/account-admin/invitation.js';

const TOLD = { workspace: 'Kettle', by: { id: 7, username: 'ola' }, room: { id: 12, name: 'ops' }, registration: 'invite' };

test('tells who invites to what, and leads there', async () => {
  const asked = [];
  const api = { request: async (method, path) => { asked.push(`${method} ${path}`); return method === 'GET' ? TOLD : { room_id: 12 }; } };
  const invitation = await Invitation.find(api, 'aB3');
  assert.deepEqual([invitation.by.username, invitation.room.name, invitation.workspace], ['ola', 'ops', 'Kettle']);
  assert.equal(await invitation.accept(), 12);
  assert.deepEqual(asked, ['GET /invitations/aB3', 'POST /invitations/aB3/accept']);
});
