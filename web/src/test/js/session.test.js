import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from '../../main/web/app/model/session.js';

const OLA = { id: 7, username: 'ola', admin: false };

function given(user) {
  const calls = [];
  const server = { user, name: 'Parley', registration: 'open', fresh: false };
  const api = {
    workspace: async () => ({ ...server }),
    login: async (name) => { calls.push(`login ${name}`); server.user = OLA; },
    register: async (name, _password, invitation) => { calls.push(['register', name, invitation].filter(Boolean).join(' ')); },
    logout: async () => { calls.push('logout'); server.user = null; session.expire(); },
  };
  const session = new Session(api);
  return { session, server, calls };
}

test('registering signs in, and marks the user as just registered', async () => {
  const { session, calls } = given(null);
  await session.load();
  await session.register('ola', 'a long sentence');
  assert.deepEqual([calls, session.user, session.justRegistered], [['register ola', 'login ola'], OLA, true]);
});

test('an expired session keeps the user until the next sign-in', async () => {
  const { session, server } = given(OLA);
  await session.load();
  server.user = null;
  assert.equal(await session.check(), false);
  assert.deepEqual([session.isExpired, session.user], [true, OLA]);
  await session.signIn('ola', 'a long sentence');
  assert.deepEqual([session.isExpired, await session.check()], [false, true]);
});

test('signing out does not count as an expired session', async () => {
  const { session } = given(OLA);
  await session.load();
  await session.signOut();
  assert.deepEqual([session.user, session.isExpired], [null, false]);
});

test('registering by invitation remembers its room', async () => {
  const { session, calls } = given(null);
  await session.load();
  await session.register('ola', 'a long sentence', { token: 'aB3', room: { id: 12 } });
  assert.deepEqual([calls[0], session.invitedTo], ['register ola aB3', 12]);
});

test('a closed account leaves only a notice, until the next sign-in', async () => {
  const { session } = given(OLA);
  await session.load();
  session.close('ended.deactivated');
  assert.deepEqual([session.user, session.isExpired, session.notice], [null, false, 'ended.deactivated']);
  await session.signIn('ola', 'a long sentence');
  assert.equal(session.notice, null);
});

test('an expected end of the session is ignored until the action is over', async () => {
  const { session } = given(OLA);
  await session.load();
  await assert.rejects(session.whileEnding(async () => {
    session.close('ended.deactivated');
    throw new Error('no connection');
  }));
  assert.equal(session.user, OLA);
  session.expire();
  assert.equal(session.isExpired, true);
});
