import { session } from '/app/parley.js';
import '/app/view/dialog-registry.js';
import '/app/view/settings/data.js';
import '/app/view/settings/password.js';
import '/app/view/settings/profile.js';
import '/app/view/settings/sessions.js';
import { refuse } from './fake-http.js';
import { signIn } from './chat-fixture.js';
import { afterTest, all, click, deepEqual, equal, find, includes, mount, settled, submit, test, textOf, until } from './harness.js';

async function open(tag, { routes = {}, user = {} } = {}) {
  const chat = await signIn();
  Object.assign(chat.http.routes, routes);
  session.updateUser({ ...session.user, ...user });
  history.replaceState(null, '', '/');
  const section = await mount(tag);
  afterTest(() => document.querySelectorAll('dialog').forEach((one) => one.remove()));
  return { ...chat, section };
}

const input = (name) => find(`input[name=${name}]`);
const status = () => textOf(find('.done[role=status]'));
const errors = () => all('.err').map(textOf);
const png = (size = 10, type = 'image/png') => new File([new Uint8Array(size)], 'me.png', { type });

async function choose(file) {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input('picture').files = transfer.files;
  input('picture').dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

// Profile

test('the profile shows the current name and status', async () => {
  await open('parley-profile', { user: { name: 'Ola K.', status: 'On the train' } });
  deepEqual([input('display').value, input('status').value], ['Ola K.', 'On the train']);
  includes(textOf(find('#field-display-hint')), 'Shown to others instead of ola.');
});

test('saving sends only what has changed, and says so', async () => {
  const { http } = await open('parley-profile', { user: { name: 'Ola K.' }, routes: { 'PATCH /me': ({ body }) => ({ id: 7, username: 'ola', name: 'Ola K.', ...body }) } });
  input('status').value = ' busy ';
  await submit(find('form'));
  deepEqual([http.sent('PATCH'), status(), session.user.status], [[{ path: '/me', body: { status: 'busy' } }], 'Saved.', 'busy']);
});

test('saving without a change sends nothing', async () => {
  const { http } = await open('parley-profile');
  await submit(find('form'));
  deepEqual([http.sent('PATCH'), status()], [[], 'Saved.']);
});

test('a refused name is marked', async () => {
  await open('parley-profile', { routes: { 'PATCH /me': refuse(400, 'bad_request', [{ field: 'name', code: 'too_long' }]) } });
  input('display').value = 'x'.repeat(60);
  await submit(find('form'));
  deepEqual(errors(), ['Use at most 60 characters.']);
});

test('a chosen picture is shown, and uploaded with saving', async () => {
  const { http } = await open('parley-profile', { routes: { 'PUT /me/avatar': { id: 7, username: 'ola', avatar: '/avatars/1.png' } } });
  equal(textOf(find('.avatar')), 'OL');
  await choose(png());
  includes(find('.avatar img').src, 'blob:');
  equal(textOf(find('#picture-hint')), 'Save to use this picture.');
  deepEqual(http.sent('PUT'), []);
  await submit(find('form'));
  deepEqual(http.sent('PUT').map(({ path, body }) => [path, body.type]), [['/me/avatar', 'image/png']]);
  equal(session.user.avatar, '/avatars/1.png');
});

test('a picture that cannot be used is refused at once', async () => {
  await open('parley-profile');
  await choose(png(10, 'image/svg+xml'));
  includes(textOf(find('#picture-hint')), 'That image can’t be used.');
  equal(input('picture').getAttribute('aria-invalid'), 'true');
  await choose(png(5 * 1024 * 1024 + 1));
  includes(textOf(find('#picture-hint')), 'larger than 5 MB');
});

test('a picture that the server refuses is marked', async () => {
  await open('parley-profile', { routes: { 'PUT /me/avatar': refuse(400, 'bad_request') } });
  await choose(png());
  await submit(find('form'));
  includes(textOf(find('#picture-hint')), 'That image can’t be used.');
  equal(all('.avatar img').length, 0);
});

test('removing the picture takes effect with saving', async () => {
  const { http } = await open('parley-profile', { user: { avatar: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }, routes: { 'DELETE /me/avatar': { id: 7, username: 'ola' } } });
  await click('Remove');
  equal(all('.avatar img').length, 0);
  deepEqual(http.sent('DELETE'), []);
  await submit(find('form'));
  deepEqual([http.sent('DELETE').length, session.user.avatar], [1, undefined]);
});

// Password

test('the password form works with password managers', async () => {
  await open('parley-password');
  deepEqual(all('input').map((one) => [one.name, one.autocomplete]), [['username', 'username'], ['current', 'current-password'], ['password', 'new-password']]);
  equal(input('username').value, 'ola');
});

test('changes the password, and empties the form', async () => {
  const { http } = await open('parley-password', { routes: { 'POST /me/password': null } });
  input('current').value = 'old';
  input('password').value = 'a new one';
  await submit(find('form'));
  deepEqual(http.sent('POST'), [{ path: '/me/password', body: { current: 'old', password: 'a new one' } }]);
  deepEqual([status(), input('current').value, input('password').value], ['Your password has been changed. You are signed out everywhere else.', '', '']);
});

test('a wrong current password is marked at its field', async () => {
  await open('parley-password', { routes: { 'POST /me/password': refuse(403, 'wrong_credentials') } });
  input('current').value = 'wrong';
  input('password').value = 'a new one';
  await submit(find('form'));
  deepEqual([errors(), document.activeElement.name], [['That is not your current password.'], 'current']);
});

test('empty passwords are marked without asking the server', async () => {
  const { http } = await open('parley-password');
  await submit(find('form'));
  deepEqual([errors(), http.sent('POST')], [['Enter your current password.', 'Enter a password.'], []]);
});

// Sessions

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const SESSIONS = [
  { id: 1, created_at: '2026-01-02T10:00:00Z', used_at: '2026-01-03T10:00:00Z', agent: CHROME, current: true },
  { id: 2, created_at: '2026-01-02T10:00:00Z', used_at: '2026-01-02T11:00:00Z', agent: 'curl/8.5.0' },
  { id: 3, created_at: '2026-01-01T10:00:00Z', used_at: '2026-01-01T11:00:00Z' },
];

test('sessions are named by browser and system', async () => {
  await open('parley-sessions', { routes: { 'GET /sessions': { sessions: SESSIONS } } });
  deepEqual(all('li b').map(textOf), ['Chrome on Linux', 'curl', 'Unknown app']);
  includes(textOf(all('li')[0]), 'This browser');
  includes(textOf(all('li')[1]), 'Last used');
  deepEqual(all('li button').map((one) => one.getAttribute('aria-label')), ['End the session: curl', 'End the session: Unknown app']);
});

test('ends a session', async () => {
  const { http } = await open('parley-sessions', { routes: { 'GET /sessions': { sessions: SESSIONS }, 'DELETE /sessions/:id': null } });
  await click('End the session: curl');
  deepEqual([http.sent('DELETE').map(({ path }) => path), all('li').length, status()], [['/sessions/2'], 2, 'Session ended.']);
});

test('ends all other sessions', async () => {
  const { http } = await open('parley-sessions', { routes: { 'GET /sessions': { sessions: SESSIONS }, 'DELETE /sessions': null } });
  await click('End all other sessions');
  deepEqual([http.sent('DELETE').map(({ path }) => path), all('li').length, status()], [['/sessions'], 1, 'All other sessions ended.']);
  equal(all('button').length, 0, 'there is nothing left to end');
});

test('sessions that cannot be loaded say so', async () => {
  await open('parley-sessions', { routes: { 'GET /sessions': refuse(500, 'internal') } });
  equal(textOf(find('[role=alert]')), 'Something went wrong on the server. Try again.');
});

// Data

test('data is exported by a plain download', async () => {
  await open('parley-data');
  deepEqual([find('a').getAttribute('href'), find('a').hasAttribute('download'), textOf(find('a'))], ['/me/export', true, 'Download my data']);
});

async function openDeletion(routes = {}) {
  const opened = await open('parley-data', { routes });
  await click('Delete my account');
  await until(() => all('parley-delete-account dialog[open]').length === 1);
  return opened;
}

test('deleting the account requires the password and the username', async () => {
  const { http } = await openDeletion();
  await submit(find('form'));
  deepEqual([errors(), http.sent('POST')], [['Enter a password.', 'That is not your username.'], []]);
});

test('deletes the account, and signs out', async () => {
  const { http } = await openDeletion({ 'POST /me/deletion': null });
  find('input[value=delete]').click();
  input('password').value = 'secret';
  input('typed').value = 'ola';
  await submit(find('form'));
  deepEqual(http.sent('POST'), [{ path: '/me/deletion', body: { password: 'secret', messages: 'delete' } }]);
  deepEqual([session.user, session.notice, all('dialog').length], [null, 'deletion.done', 0]);
});

test('the last administrator cannot delete the account', async () => {
  await openDeletion({ 'POST /me/deletion': refuse(409, 'conflict') });
  input('password').value = 'secret';
  input('typed').value = 'ola';
  await submit(find('form'));
  includes(errors()[0], 'You are the last administrator');
  equal(session.user.username, 'ola');
});
