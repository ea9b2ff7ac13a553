import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invitation } from '../../main/web/app/model/account-admin/invitation.js';

const DETAILS = { workspace: 'Kettle', by: { id: 7, username: 'ola' }, room: { id: 12, name: 'ops' }, registration: 'invite' };

test('loads an invitation, and accepting it returns the room', async () => {
  const requests = [];
  const api = { request: async (method, path) => { requests.push(`${method} ${path}`); return method === 'GET' ? DETAILS : { room_id: 12 }; } };
  const invitation = await Invitation.find(api, 'aB3');
  assert.deepEqual([invitation.by.username, invitation.room.name, invitation.workspace], ['ola', 'ops', 'Kettle']);
  assert.equal(await invitation.accept(), 12);
  assert.deepEqual(requests, ['GET /invitations/aB3', 'POST /invitations/aB3/accept']);
});
