import { drafts, language, router, session, theme } from '/app/parley.js';
import '/app/view/app.js';
import '/app/view/join-reset/join-reset.js';
import '/app/view/sign-in.js';
import { fakeHttp, refuse } from './fake-http.js';
import { afterTest, all, click, control, deepEqual, equal, fill, find, includes, mount, ok, settled, submit, test, textOf, until } from './harness.js';

await language.load('en');
await language.loadNamespace('join-reset');

async function open(path, { tag = 'parley-sign-in', routes = {}, user = null, ...workspace } = {}) {
  const state = { name: 'Wyspa', registration: 'open', fresh: false, ...workspace, user };
  const http = fakeHttp({ 'GET /workspace': () => state, 'POST /login': null, 'POST /register': null, ...routes });
  await session.load();
  session.notice = null;
  history.replaceState(null, '', path);
  router.notify();
  const page = await mount(tag);
  afterTest(() => {
    history.replaceState(null, '', '/');
    Object.assign(session, { user: null, justRegistered: false, invitedTo: undefined, notice: null });
    drafts.owner = 0;
  });
  return { http, page, state };
}

async function enter(username, password) {
  find('input[name=username]').value = username;
  find('input[name=password]').value = password;
  await submit(find('form'));
}

const errors = () => all('.err').map(textOf);

test('the sign-in form has the focus and supports password managers', async () => {
  await open('/');
  equal(textOf(find('h1')), 'Sign in');
  equal(textOf(find('.lead')), 'to Wyspa');
  equal(document.title, 'Sign in · Wyspa');
  deepEqual(all('input').map((one) => one.autocomplete), ['username', 'current-password']);
  equal(document.activeElement.name, 'username');
});

test('signs in with the trimmed name', async () => {
  const { http, state } = await open('/');
  state.user = { id: 7, username: 'ola', admin: false };
  await enter(' ola ', 'secret');
  deepEqual(http.sent('POST'), [{ path: '/login', body: { username: 'ola', password: 'secret' } }]);
  equal(session.user.username, 'ola');
});

test('empty fields are marked without asking the server', async () => {
  const { http } = await open('/');
  await enter(' ', '');
  deepEqual(errors(), ['Enter a username.', 'Enter a password.']);
  deepEqual([http.sent('POST'), document.activeElement.name], [[], 'username']);
});

test('wrong credentials are marked at the password', async () => {
  await open('/', { routes: { 'POST /login': refuse(401, 'wrong_credentials') } });
  await enter('ola', 'wrong');
  deepEqual([errors(), document.activeElement.name], [['Wrong username or password.'], 'password']);
  equal(find('input[name=username]').value, 'ola');
});

test('a deactivated account is marked at the name', async () => {
  await open('/', { routes: { 'POST /login': refuse(403, 'forbidden') } });
  await enter('jan', 'secret');
  deepEqual(errors(), ['This account has been deactivated. Contact an administrator.']);
});

test('other errors are shown below the form', async () => {
  const { http } = await open('/');
  http.offline = true;
  await enter('ola', 'secret');
  deepEqual([textOf(find('[role=alert]')), find('button[type=submit]').getAttribute('aria-disabled')], ['No connection to the server. Try again.', 'false']);
});

test('switches between sign-in and registration, and updates the address', async () => {
  await open('/login');
  await click('Create an account');
  deepEqual([textOf(find('h1')), location.pathname], ['Create your account', '/register']);
  deepEqual(all('input').map((one) => one.autocomplete), ['username', 'new-password']);
  equal(all('.hint').length, 2);
  await click('Sign in');
  deepEqual([textOf(find('h1')), location.pathname], ['Sign in', '/login']);
});

test('keeps the address of a deep link', async () => {
  await open('/r/4');
  await click('Create an account');
  equal(location.pathname, '/r/4');
});

test('registers, and signs in at once', async () => {
  const { http, state } = await open('/register');
  state.user = { id: 7, username: 'ola', admin: false };
  await enter('ola', 'long enough');
  deepEqual(http.sent('POST').map(({ path }) => path), ['/register', '/login']);
  equal(session.justRegistered, true);
});

test('a taken username is marked', async () => {
  await open('/register', { routes: { 'POST /register': refuse(409, 'name_taken', [{ field: 'username', code: 'taken' }]) } });
  await enter('ola', 'long enough');
  deepEqual(errors(), ['That username is taken.']);
});

test('each rule of a password has its message', async () => {
  const { http } = await open('/register');
  for (const [code, message] of [['too_short', 'Use at least 8 characters.'], ['too_common', 'That password is too common. Choose another one.'], ['too_long', 'Use at most 128 characters.']]) {
    http.routes['POST /register'] = refuse(400, 'bad_request', [{ field: 'password', code }]);
    await enter('ola', 'x');
    deepEqual(errors(), [message]);
  }
});

test('a new server asks for the administrator account', async () => {
  const { http } = await open('/', { fresh: true });
  deepEqual([textOf(find('h1')), textOf(find('button[type=submit]'))], ['Set up your server', 'Create administrator account']);
  equal(all('.alt').length, 0);
  await enter('ada', 'long enough');
  equal(http.sent('POST')[0].path, '/register');
});

test('registration by invitation says where to get one', async () => {
  await open('/', { registration: 'invite' });
  equal(textOf(find('.alt')), 'New here? Ask a member for an invitation link.');
});

test('the registration page says that registration is closed', async () => {
  await open('/register', { registration: 'closed' });
  includes(textOf(find('form')), 'Registration is closed. Ask an administrator for an account.');
  equal(all('input').length, 0);
});

test('registration that was closed meanwhile says so', async () => {
  const { http, state } = await open('/register');
  http.routes['POST /register'] = refuse(403, 'forbidden');
  state.registration = 'open';
  await enter('ola', 'long enough');
  deepEqual(errors(), ['Accounts can no longer be created this way.']);
});

test('a notice says why the user has to sign in', async () => {
  const { page } = await open('/');
  session.notice = 'ended.deactivated';
  page.requestUpdate();
  await settled();
  includes(textOf(find('.lead')), 'This account has been deactivated and you have been signed out.');
});

test('language and theme are switched in the corner', async () => {
  await open('/');
  const isDark = theme.isDark;
  await click(isDark ? 'Switch to light theme' : 'Switch to dark theme');
  equal(theme.isDark, !isDark);
  await click('PL, Polski');
  await until(() => textOf(find('h1')) === 'Zaloguj się', 'Polish');
  equal(find('[lang=pl]').getAttribute('aria-pressed'), 'true');
  await click('EN, English');
  await until(() => textOf(find('h1')) === 'Sign in', 'English');
  theme.choose('system');
});

// Invitations

const INVITATION = { workspace: 'Wyspa', by: { id: 3, username: 'ada' }, room: { id: 4, name: 'ops' } };

test('an invitation leads to registration, and names the room', async () => {
  const { http, state } = await open('/join/abc', { tag: 'parley-join', registration: 'invite', routes: { 'GET /invitations/:token': INVITATION } });
  deepEqual([textOf(find('h1')), textOf(find('.lead'))], ['ada invites you to #ops in Wyspa', 'Create an account to join.']);
  state.user = { id: 9, username: 'jan', admin: false };
  await enter('jan', 'long enough');
  deepEqual(http.sent('POST')[0], { path: '/register', body: { username: 'jan', password: 'long enough', invitation: 'abc' } });
  equal(session.invitedTo, 4);
});

test('an invitation without a room names the workspace', async () => {
  await open('/join/abc', { tag: 'parley-join', routes: { 'GET /invitations/:token': { ...INVITATION, room: undefined } } });
  equal(textOf(find('h1')), 'ada invites you to Wyspa');
});

test('a user who is signed in joins with one click', async () => {
  const { http } = await open('/join/abc', { tag: 'parley-join', user: { id: 9, username: 'jan' }, routes: { 'GET /invitations/:token': INVITATION, 'POST /invitations/:token/accept': { room_id: 4 } } });
  includes(textOf(find('.entry')), 'You are signed in as jan.');
  equal(document.activeElement, control('Join #ops'));
  await click('Join #ops');
  deepEqual([http.sent('POST')[0].path, location.pathname], ['/invitations/abc/accept', '/r/4']);
});

test('an invalid invitation says so', async () => {
  await open('/join/abc', { tag: 'parley-join' });
  equal(textOf(find('h1')), 'This invitation is no longer valid');
  equal(control('Sign in').getAttribute('href'), '/');
});

test('an invitation that could not be loaded can be retried', async () => {
  const { http } = await open('/join/abc', { tag: 'parley-join', routes: { 'GET /invitations/:token': refuse(503, 'unavailable') } });
  equal(textOf(find('h1')), 'Couldn’t load the invitation');
  http.routes['GET /invitations/:token'] = INVITATION;
  await click('Try again');
  await until(() => textOf(find('h1')) === 'ada invites you to #ops in Wyspa');
});

test('an invitation that becomes invalid before it is accepted says so', async () => {
  await open('/join/abc', { tag: 'parley-join', user: { id: 9, username: 'jan' }, routes: { 'GET /invitations/:token': INVITATION, 'POST /invitations/:token/accept': refuse(404, 'not_found') } });
  await click('Join #ops');
  equal(textOf(find('h1')), 'This invitation is no longer valid');
});

// Password reset

test('a reset link sets a new password, then asks to sign in', async () => {
  const { http } = await open('/reset/xyz', { tag: 'parley-reset', routes: { 'POST /reset': null } });
  deepEqual([textOf(find('h1')), document.activeElement.name], ['Choose a new password', 'password']);
  find('input').value = 'a new one';
  await submit(find('form'));
  deepEqual(http.sent('POST'), [{ path: '/reset', body: { token: 'xyz', password: 'a new one' } }]);
  deepEqual([session.notice, location.pathname], ['reset.done', '/login']);
});

test('an invalid reset link says so', async () => {
  await open('/reset/xyz', { tag: 'parley-reset', routes: { 'POST /reset': refuse(404, 'not_found') } });
  find('input').value = 'a new one';
  await submit(find('form'));
  equal(textOf(find('h1')), 'This link is no longer valid');
});

test('an empty or refused password is marked', async () => {
  const { http } = await open('/reset/xyz', { tag: 'parley-reset', routes: { 'POST /reset': refuse(400, 'bad_request', [{ field: 'password', code: 'too_short' }]) } });
  await submit(find('form'));
  deepEqual([errors(), http.sent('POST')], [['Enter a password.'], []]);
  find('input').value = 'x';
  await submit(find('form'));
  deepEqual(errors(), ['Use at least 8 characters.']);
});

// The page

test('the page shows the sign-in form if no user is signed in', async () => {
  await open('/', { tag: 'parley-app' });
  await until(() => all('parley-sign-in').length === 1);
  equal(textOf(find('h1')), 'Sign in');
});

test('the page offers to retry if the server cannot be reached', async () => {
  const { http } = await open('/');
  document.body.replaceChildren();
  http.offline = true;
  await mount('parley-app');
  await until(() => all('.blank-page').length === 1);
  equal(textOf(find('[role=alert]')), 'Can’t reach the server.');
  http.offline = false;
  await click('Try again');
  await until(() => all('parley-sign-in').length === 1);
});

test('the address of an invitation opens its page', async () => {
  await open('/join/abc', { tag: 'parley-app', routes: { 'GET /invitations/:token': INVITATION } });
  await until(() => all('parley-join').length === 1);
  await until(() => all('h1').length === 1 && textOf(find('h1')).startsWith('ada invites you'));
});

test('a password can be shown', async () => {
  await open('/');
  await fill(find('input[name=password]'), 'secret');
  await click('Show password');
  ok(find('input[name=password]').type === 'text');
});
