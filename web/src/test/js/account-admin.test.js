import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Account } from '../../main/web/app/model/account-admin/account.js';
import { Administration } from '../../main/web/app/model/account-admin/administration.js';
import { Invitations } from '../../main/web/app/model/account-admin/invitations.js';
import { parseUserAgent } from '../../main/web/app/model/account-admin/user-agent.js';
import { fileError } from '../../main/web/app/model/account-admin/avatar-file.js';

const AGENTS = {
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36': ['screen', 'Chrome', 'Linux'],
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0': ['screen', 'Edge', 'Windows'],
  'Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0': ['screen', 'Firefox', 'Linux'],
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15': ['screen', 'Safari', 'macOS'],
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1': ['phone', 'Safari', 'iPhone'],
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1': ['phone', 'Chrome', 'iPhone'],
  'Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36': ['phone', 'Samsung Internet', 'Android'],
  'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36': ['screen', 'Chrome', 'ChromeOS'],
};

test('parses browser, system and kind of device from a user agent', () => {
  for (const [agent, [kind, browser, system]] of Object.entries(AGENTS)) assert.deepEqual(parseUserAgent(agent), { kind, browser, system });
});

test('takes the name of a program from its user agent, if there is one', () => {
  assert.deepEqual(parseUserAgent('curl/8.5.0'), { kind: 'program', system: undefined, program: 'curl' });
  assert.deepEqual([parseUserAgent(undefined).program, parseUserAgent('<script>').program, parseUserAgent('Mozilla/5.0 (X11; Linux x86_64) Thing/1').program], [undefined, undefined, undefined]);
});

test('rejects a picture of the wrong type or size', () => {
  assert.equal(fileError(new Blob(['…'], { type: 'image/png' })), null);
  assert.equal(fileError(new Blob(['…'], { type: 'image/svg+xml' })), 'type');
  assert.equal(fileError(new Blob([new Uint8Array(5 * 1024 * 1024 + 1)], { type: 'image/gif' })), 'size');
});

/** An API that records the requests, and gives the same response to each. */
function recording(response = {}) {
  const requests = [];
  return { requests, request: async (...request) => { requests.push(request); return response; } };
}

test('the account has one request for each of its actions', async () => {
  const api = recording({ sessions: [{ id: 1 }] });
  const account = new Account(api);
  const file = new Blob(['…'], { type: 'image/png' });
  await account.updateProfile({ name: 'Ola K.' });
  await account.setAvatar(file);
  await account.removeAvatar();
  await account.changePassword('old', 'new');
  assert.deepEqual(await account.sessions(), [{ id: 1 }]);
  await account.endSession(4);
  await account.endOtherSessions();
  await account.delete('secret', 'keep');
  assert.deepEqual(api.requests, [
    ['PATCH', '/me', { name: 'Ola K.' }],
    ['PUT', '/me/avatar', file],
    ['DELETE', '/me/avatar'],
    ['POST', '/me/password', { current: 'old', password: 'new' }],
    ['GET', '/sessions'],
    ['DELETE', '/sessions/4'],
    ['DELETE', '/sessions'],
    ['POST', '/me/deletion', { password: 'secret', messages: 'keep' }],
  ]);
});

test('the administration has one request for each of its actions', async () => {
  const api = recording({ rooms: [{ id: 2 }] });
  const administration = new Administration(api);
  await administration.users('ja n');
  await administration.users('', 'ewa');
  await administration.changeUser(9, { admin: true });
  await administration.resetLink(9);
  await administration.workspace();
  await administration.changeWorkspace({ name: 'Wyspa' });
  assert.deepEqual(await administration.rooms(), [{ id: 2 }]);
  await administration.archive(2, true);
  await administration.deleteRoom(2);
  await administration.appointOwner(2, 9);
  await administration.audit();
  await administration.audit(41);
  assert.deepEqual(api.requests, [
    ['GET', '/admin/users?query=ja+n'],
    ['GET', '/admin/users?query=&after=ewa'],
    ['PATCH', '/admin/users/9', { admin: true }],
    ['POST', '/admin/users/9/reset'],
    ['GET', '/admin/workspace'],
    ['PATCH', '/admin/workspace', { name: 'Wyspa' }],
    ['GET', '/admin/rooms'],
    ['PATCH', '/admin/rooms/2', { archived: true }],
    ['DELETE', '/admin/rooms/2'],
    ['PUT', '/admin/rooms/2/owners/9'],
    ['GET', '/admin/audit'],
    ['GET', '/admin/audit?before=41'],
  ]);
});

test('invitations are listed, created and revoked', async () => {
  const api = recording({ invitations: [{ id: 1 }], path: '/join/abc' });
  const invitations = new Invitations(api);
  assert.deepEqual(await invitations.list(), [{ id: 1 }]);
  assert.equal((await invitations.create({ expires_in_hours: 24, uses: 5 })).path, '/join/abc');
  await invitations.revoke(1);
  assert.deepEqual(api.requests, [['GET', '/invitations'], ['POST', '/invitations', { expires_in_hours: 24, uses: 5 }], ['DELETE', '/invitations/1']]);
});
