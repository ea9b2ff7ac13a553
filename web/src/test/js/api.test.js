import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Api } from '../../main/web/app/model/api.js';

test('sends JSON and returns the response body', async () => {
  const requests = [];
  const api = new Api(async (url, init) => {
    requests.push([init.method, url, init.headers['Content-Type'], init.body]);
    return Response.json({ id: 5 }, { status: 201 });
  });
  assert.deepEqual(await api.changeRoom(7, { name: 'ops' }), { id: 5 });
  assert.deepEqual(requests, [['PATCH', '/rooms/7', 'application/json', '{"name":"ops"}']]);
});

test('reports a missing response as a network problem', async () => {
  const api = new Api(async () => { throw new TypeError('Failed to fetch'); });
  await assert.rejects(api.rooms(), { code: 'network', status: 0 });
});

test('reports an ended session, but not a wrong password', async () => {
  let code = 'unauthenticated';
  let ended = 0;
  const api = new Api(async () => Response.json({ code }, { status: 401 }));
  api.onSignedOut = () => ended++;
  await assert.rejects(api.rooms(), { code });
  code = 'wrong_credentials';
  await assert.rejects(api.login('ola', 'no'), { code });
  assert.equal(ended, 1);
});

test('sends a file unchanged, with its media type', async () => {
  const requests = [];
  const api = new Api(async (url, init) => {
    requests.push([init.method, url, init.headers['Content-Type'], init.body]);
    return Response.json({ id: 7 });
  });
  const picture = new Blob(['…'], { type: 'image/png' });
  await api.request('PUT', '/me/avatar', picture);
  assert.deepEqual(requests, [['PUT', '/me/avatar', 'image/png', picture]]);
});
