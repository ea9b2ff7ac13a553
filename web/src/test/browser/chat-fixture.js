/** Signs a user in to a fake server, with the real services of the page. */
import { api, drafts, language, provide, session } from '/app/parley.js';
import { deliver, TestClient } from '/test/js/client-fixture.js';
import { FakeClock } from '/test/js/fake-clock.js';
import { FakeServer } from '/test/js/fake-server.js';
import { fakeHttp } from './fake-http.js';
import { afterTest, settled } from './harness.js';

globalThis.setImmediate ??= (then) => setTimeout(then);

export const [OLA, JAN, EWA] = [7, 9, 11];

await language.load('en');
for (const namespace of ['account-admin', 'join-reset', 'room-dialogs']) await language.loadNamespace(namespace);

/** The HTTP API of a fake server. */
const routesOf = (server, userId) => {
  const served = server.apiOf(userId);
  const number = (value) => (value === undefined ? undefined : Number(value));
  return {
    'GET /workspace': () => ({ ...session.workspace, user: session.user }),
    'GET /rooms': async ({ query }) => ({ rooms: query.scope === 'public' ? [...server.rooms.values()].filter(({ visibility }) => visibility === 'public').map((room) => server.describe(room, userId)) : await served.rooms() }),
    'GET /rooms/:id': ({ params }) => served.room(Number(params.id)),
    'GET /rooms/:id/messages': ({ params, query }) => served.messages(Number(params.id), Object.fromEntries(Object.entries(query).map(([name, value]) => [name, number(value)]))),
    'GET /rooms/:id/messages/:message': ({ params }) => served.message(Number(params.id), Number(params.message)),
    'GET /rooms/:id/members': ({ params }) => ({ members: [...server.rooms.get(Number(params.id)).members].map((id) => ({ id, username: server.users.get(id), role: 'member' })) }),
    'GET /users': async ({ query }) => ({
      users: query.ids === undefined
        ? [...server.users].filter(([, name]) => name.startsWith(query.query ?? '')).map(([id, username]) => ({ id, username }))
        : await served.users(query.ids.split(',').map(Number)),
      has_more: false,
    }),
  };
};

/**
 * Ola is signed in; her rooms are `general` and what the test adds before it connects.
 *
 * @param {{admin?: boolean, setUp?: (server: FakeServer) => void, workspace?: object, lock?: object}} options
 */
export async function signIn({ admin = false, setUp = () => {}, workspace = {} } = {}) {
  const server = new FakeServer();
  server.addRoom(1, { name: 'general' });
  setUp(server);
  const http = fakeHttp(routesOf(server, OLA));
  session.workspace = { name: 'Wyspa', registration: 'open', fresh: false, ...workspace };
  session.user = { id: OLA, username: 'ola', admin };
  session.isExpired = false;
  session.justRegistered = false;
  session.invitedTo = undefined;
  drafts.owner = OLA;
  const clock = new FakeClock();
  const client = new TestClient(server, clock, { userId: OLA, api, storage: localStorage });
  provide(client);
  client.start();
  const deliverAll = async () => {
    await deliver(client);
    await settled();
  };
  await deliverAll();
  afterTest(() => {
    client.conversationCache.clear();
    client.frameRouter.stop();
    client.outbox.clear();
    localStorage.clear();
  });
  const postByJan = async (content, more, roomId = 1) => {
    const row = server.post(roomId, JAN, content, more);
    await deliverAll();
    return row;
  };
  return { server, http, clock, client, deliverAll, postByJan };
}

/** Opens a room as the chat page does. */
export async function openRoom(chat, id = 1) {
  const conversation = chat.client.conversationCache.open(id);
  await chat.deliverAll();
  return conversation;
}
