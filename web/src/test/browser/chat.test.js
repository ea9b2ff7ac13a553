import { language, router, rooms, session, users } from '/app/parley.js';
import { FakeServer, FakeSocket } from '/test/js/fake-server.js';
import { fakeHttp, refuse } from './fake-http.js';
import { afterTest, all, click, deepEqual, equal, find, includes, mount, settled, test, textOf, until } from './harness.js';

const [OLA, JAN, EWA] = [7, 9, 11];
let server;
let socket;

/** Delivers what is sent, as soon as it is sent. */
globalThis.WebSocket = class {
  constructor() {
    socket = new FakeSocket(server, session.user.id);
    setTimeout(() => socket.connect());
    return socket;
  }
};

const pump = setInterval(() => {
  while (socket?.sent.length) socket.deliverToServer();
  while (socket?.incoming.length) socket.deliverToClient();
}, 1);
addEventListener('pagehide', () => clearInterval(pump));

await language.load('en');
await import('/app/view/chat.js');

async function open(path, { setUp = () => {}, admin = false } = {}) {
  server = new FakeServer();
  server.addRoom(1, { name: 'general' });
  if (admin) server.admins.add(OLA);
  setUp(server);
  const served = server.apiOf(OLA);
  const http = fakeHttp({
    'GET /workspace': () => ({ ...session.workspace, user: session.user }),
    'GET /rooms': async ({ query }) => ({ rooms: query.scope === 'public' ? [...server.rooms.values()].map((room) => server.describe(room, OLA)) : await served.rooms() }),
    'GET /rooms/:id/messages': ({ params }) => served.messages(Number(params.id), { limit: 50 }),
    'GET /users': async ({ query }) => ({ users: await served.users(query.ids.split(',').map(Number)), has_more: false }),
  });
  Object.assign(session, { workspace: { name: 'Wyspa', registration: 'open', fresh: false }, user: { id: OLA, username: 'ola', admin }, isExpired: false, justRegistered: false });
  localStorage.removeItem('parley.room');
  history.replaceState(null, '', path);
  router.notify();
  const chat = await mount('parley-chat');
  afterTest(async () => {
    chat.remove();
    history.replaceState(null, '', '/');
    await settled();
  });
  return { chat, http };
}

const isIn = (room) => until(() => all('h1').some((one) => textOf(one) === room), `is in ${room}`);

test('opens general if no other room was open before', async () => {
  await open('/');
  await isIn('general');
  equal(location.pathname, '/r/1');
  await until(() => document.title === 'general · Wyspa');
});

test('opens the room of the address, and remembers it', async () => {
  await open('/r/2', { setUp: (one) => { one.addRoom(2, { name: 'kitchen' }); } });
  await isIn('kitchen');
  equal(localStorage.getItem('parley.room'), '2');
});

test('opens the room when the address changes', async () => {
  await open('/r/1', { setUp: (one) => { one.addRoom(2, { name: 'kitchen' }); } });
  await isIn('general');
  router.go('/r/2');
  await isIn('kitchen');
  deepEqual(all('[aria-current=page]').map(textOf), ['kitchen']);
});

test('the title counts mentions, or has a dot', async () => {
  await open('/r/1', { setUp: (one) => { one.addRoom(2, { name: 'kitchen' }); } });
  await isIn('general');
  server.post(2, JAN, 'hello');
  await until(() => document.title === '• general · Wyspa', document.title);
  server.post(2, JAN, '@ola', { mentions: [OLA] });
  await until(() => document.title === '(1) general · Wyspa', document.title);
});

test('a link to a message focuses it, and the address becomes that of the room', async () => {
  await open('/r/1/4', { setUp: (one) => { for (let at = 0; at < 5; at++) one.post(1, JAN, `m${at}`); } });
  await until(() => document.activeElement?.dataset?.seq === '4', 'the message has the focus');
  equal(location.pathname, '/r/1');
});

test('a public room that the user has not joined can be joined', async () => {
  const { http } = await open('/r/3', { setUp: (one) => { one.addRoom(3, { name: 'garden', members: [JAN] }); } });
  await until(() => all('.empty h1').length === 1);
  equal(textOf(find('.empty h1')), 'You are not in #garden');
  http.routes['POST /rooms/:id/join'] = () => { server.join(3, OLA); };
  await click('Join room');
  await isIn('garden');
});

test('an unknown room leads home, with a notice', async () => {
  await open('/r/99');
  await until(() => all('.toast').length === 1);
  equal(textOf(find('.toast')), 'That room doesn’t exist, or you don’t have access to it.');
  await isIn('general');
});

test('being removed from the open room leads home, and says so', async () => {
  await open('/r/2', { setUp: (one) => { one.addRoom(2, { name: 'kitchen' }); } });
  await isIn('kitchen');
  for (const one of server.sockets) one.push({ type: 'room_gone', room_id: 2, reason: 'removed' });
  await isIn('general');
  equal(textOf(find('.toast')), 'You were removed from #kitchen.');
});

test('being removed from another room is a notice only', async () => {
  await open('/r/1', { setUp: (one) => { one.addRoom(2, { name: 'kitchen' }); } });
  await isIn('general');
  await until(() => rooms.list?.length === 2);
  for (const one of server.sockets) one.push({ type: 'room_gone', room_id: 2, reason: 'deleted' });
  await until(() => all('.toast').length === 1);
  deepEqual([textOf(find('.toast')), location.pathname], ['#kitchen was deleted.', '/r/1']);
  await click('Dismiss', find('.toast'));
  equal(all('.toast').length, 0);
});

test('the skip link leads to the composer', async () => {
  await open('/r/1');
  await isIn('general');
  await click('Skip to the conversation');
  equal(document.activeElement.id, 'composer');
});

test('a session that has expired asks to sign in again, in place', async () => {
  const { http } = await open('/r/1');
  await isIn('general');
  session.expire();
  await until(() => all('parley-sign-in-again dialog[open]').length === 1, 'the dialog');
  const dialog = find('dialog');
  includes(textOf(dialog), 'Your session has expired. What you were writing is still here.');
  equal(all('[aria-label=Close], .ghost', dialog).length, 0, 'it cannot be closed');
  deepEqual([find('input[name=username]', dialog).value, find('input[name=username]', dialog).readOnly], ['ola', true]);
  http.routes['POST /login'] = refuse(401, 'wrong_credentials');
  find('input[name=password]', dialog).value = 'wrong';
  await click('Sign in', dialog);
  equal(textOf(find('.err', dialog)), 'Wrong username or password.');
  http.routes['POST /login'] = null;
  find('input[name=password]', dialog).value = 'right';
  await click('Sign in', dialog);
  await until(() => all('dialog').length === 0, 'signed in');
  deepEqual(http.sent('POST').at(-1), { path: '/login', body: { username: 'ola', password: 'right' } });
});

test('other users cannot open the administration', async () => {
  await open('/manage/people');
  await until(() => all('.toast').length === 1);
  equal(textOf(find('.toast')), 'Only administrators can open that page.');
});

test('administrators can open the administration', async () => {
  const { http } = await open('/manage/rooms', { admin: true });
  http.routes['GET /admin/rooms'] = { rooms: [] };
  await until(() => all('h1').some((one) => textOf(one) === 'Administration'));
  equal(document.title, 'Administration · Wyspa');
  deepEqual(all('.tabs [aria-current=page]').map(textOf), ['Rooms']);
});

test('when another user signs in, forgets the previous one and connects again', async () => {
  await open('/r/1', { setUp: (one) => {
    one.addRoom(2, { name: 'kitchen', members: [OLA] });
    one.addRoom(3, { name: 'garden', members: [JAN] });
  } });
  await isIn('general');
  await until(() => server.sockets.size === 1, 'connected');
  deepEqual(rooms.list.map(({ name }) => name), ['general', 'kitchen']);
  users.update({ id: EWA, username: 'ewa' });
  const previous = socket;
  session.user = { id: JAN, username: 'jan', admin: false };
  session.notify();
  await until(() => previous.isClosed && [...server.sockets].some(({ userId }) => userId === JAN), 'connected as the other user');
  equal(users.get(EWA), undefined, 'the users are forgotten');
  await until(() => rooms.list?.length === 2, 'the rooms of the other user');
  deepEqual(rooms.list.map(({ name }) => name), ['general', 'garden']);
  await isIn('general');
  server.post(1, OLA, 'hello jan');
  await until(() => all('.message-text').some((one) => textOf(one) === 'hello jan'), 'messages arrive');
});
