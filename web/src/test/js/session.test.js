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

test('registering is followed by signing in, and one is greeted', async () => {
  const { session, calls } = given(null);
  await session.load();
  await session.register('ola', 'a long sentence');
  assert.deepEqual([calls, session.user, session.justRegistered], [['register ola', 'login ola'], OLA, true]);
});

test('an ended session keeps the user until somebody signs in again', async () => {
  const { session, server } = given(OLA);
  await session.load();
  server.user = null;
  assert.equal(await session.check(), false);
  assert.deepEqual([session.isExpired, session.user], [true, OLA]);
  await session.signIn('ola', 'a long sentence');
  assert.deepEqual([session.isExpired, await session.check()], [false, true]);
});

test('signing out is no session that ended under one’s hands', async () => {
  const { session } = given(OLA);
  await session.load();
  await session.signOut();
  assert.deepEqual([session.user, session.isExpired], [null, false]);
});

test('who comes by an invitation is known to belong in its room', async () => {
  const { session, calls } = given(null);
  await session.load();
  await session.register('ola', 'a long sentence', { token: 'aB3', room: { id: 12 } });
  assert.deepEqual([calls[0], session.invitedTo], ['register ola aB3', 12]);
});

test('an account that is over leaves nothing but a sentence', async () => {
  const { session } = given(OLA);
  await session.load();
  session.close('ended.deactivated');
  assert.deepEqual([session.user, session.isExpired, session.notice], [null, false, 'ended.deactivated']);
  await session.signIn('ola', 'a long sentence');
  assert.equal(session.notice, null);
});

test('what one does oneself is no news, even if it fails', async () => {
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
