import { router, session } from '/app/parley.js';
import '/app/view/admin/admin.js';
import { auditText } from '/app/view/admin/audit-text.js';
import '/app/view/admin/audit.js';
import '/app/view/admin/invitations.js';
import '/app/view/admin/rooms.js';
import '/app/view/admin/users.js';
import '/app/view/admin/workspace.js';
import '/app/view/dialog-registry.js';
import { refuse } from './fake-http.js';
import { JAN, OLA, signIn } from './chat-fixture.js';
import { afterTest, all, click, deepEqual, equal, fill, find, includes, mount, settled, submit, test, textOf, until } from './harness.js';

async function open(tag, routes = {}) {
  const chat = await signIn({ admin: true });
  Object.assign(chat.http.routes, routes);
  const section = await mount(tag);
  await settled();
  afterTest(() => {
    document.querySelectorAll('[popover], dialog').forEach((one) => one.remove());
    history.replaceState(null, '', '/');
  });
  return { ...chat, section };
}

const status = () => textOf(find('.outcome'));
const rowOf = (name) => all('.entries li').find((one) => textOf(one).includes(name));

async function choose(actionsOf, item) {
  await click(`Actions for ${actionsOf}`);
  await until(() => all('parley-menu [role=menuitem]').length > 0);
  await click(item, find('parley-menu'));
}

async function confirm(label, typed) {
  await until(() => all('parley-confirm dialog[open]').length === 1);
  const text = textOf(find('parley-confirm dialog'));
  if (typed) find('parley-confirm input').value = typed;
  await click(label, find('parley-confirm'));
  await until(() => all('parley-confirm').length === 0);
  return text;
}

// The page

test('each section has a tab with its own address', async () => {
  history.replaceState(null, '', '/manage');
  await open('parley-admin', { 'GET /admin/users': { users: [], has_more: false }, 'GET /admin/audit': { entries: [], has_more: false } });
  await until(() => all('parley-admin-people').length === 1);
  deepEqual(all('.tabs a').map((one) => [textOf(one), one.getAttribute('href')]), [
    ['People', '/manage/people'], ['Rooms', '/manage/rooms'], ['Invitations', '/manage/invitations'], ['Workspace', '/manage/workspace'], ['Audit log', '/manage/audit'],
  ]);
  deepEqual([document.activeElement === find('h1'), textOf(find('[aria-current=page]'))], [true, 'People']);
  await click('Audit log');
  await until(() => all('parley-admin-audit').length === 1);
  deepEqual([router.route.section, textOf(find('[aria-current=page]'))], ['audit', 'Audit log']);
});

// Users

const USERS = [
  { id: OLA, username: 'ola', admin: true, created_at: '2026-01-02T10:00:00Z', last_seen_at: '2026-01-03T10:00:00Z' },
  { id: JAN, username: 'jan', name: 'Jan Nowak', created_at: '2026-01-02T10:00:00Z' },
  { id: 11, username: 'ewa', deactivated: true, created_at: '2026-01-02T10:00:00Z', last_seen_at: '2026-01-03T10:00:00Z' },
];
const users = (has_more = false) => ({ 'GET /admin/users': { users: USERS, has_more } });

test('users are listed with role, status and last visit', async () => {
  const { client } = await open('parley-admin-people', users());
  includes(textOf(rowOf('ola')), 'ola (you) Administrator Online now');
  includes(textOf(rowOf('Jan Nowak')), 'Jan Nowak jan Not seen yet');
  includes(textOf(rowOf('ewa')), 'ewa Deactivated Last seen');
  client.presence.update([{ id: JAN, state: 'away' }]);
  await settled();
  includes(textOf(rowOf('Jan Nowak')), 'Jan Nowak jan Online now');
  equal(rowOf('ewa').classList.contains('inactive'), true);
});

test('users are searched, and more are loaded after the last one', async () => {
  const { http } = await open('parley-admin-people', users(true));
  await click('Show more people');
  await fill(find('input[type=search]'), 'ja');
  await until(() => http.requests.at(-1).query.query === 'ja', 'the search');
  deepEqual(http.requests.filter(({ path }) => path === '/admin/users').map(({ query }) => query), [{ query: '' }, { query: '', after: 'ewa' }, { query: 'ja' }]);
});

test('a search without results says so', async () => {
  await open('parley-admin-people', { 'GET /admin/users': { users: [], has_more: false } });
  equal(textOf(find('.empty-list')), 'No one matches that name.');
});

test('a password reset link is shown once', async () => {
  await open('parley-admin-people', { ...users(), 'POST /admin/users/:id/reset': { path: '/reset/xyz', expires_at: '2026-01-05T10:00:00Z' } });
  await choose('Jan Nowak', 'Create a password reset link');
  await until(() => all('parley-show-link dialog[open]').length === 1);
  equal(textOf(find('parley-show-link h2')), 'Password reset for jan');
  includes(textOf(find('parley-show-link')), 'Send this link to jan only.');
  equal(find('parley-show-link input').value, `${location.origin}/reset/xyz`);
});

test('signing a user out everywhere asks first', async () => {
  const { http } = await open('parley-admin-people', { ...users(), 'DELETE /admin/users/:id/sessions': null });
  await choose('Jan Nowak', 'Sign out everywhere');
  includes(await confirm('Sign out everywhere'), 'Sign jan out everywhere? This ends all sessions of jan');
  deepEqual(http.sent('DELETE').map(({ path }) => path), [`/admin/users/${JAN}/sessions`]);
});

test('making an administrator asks first, and updates the row', async () => {
  const { http } = await open('parley-admin-people', { ...users(), 'PATCH /admin/users/:id': { id: JAN, username: 'jan', admin: true } });
  await choose('Jan Nowak', 'Make administrator');
  includes(await confirm('Make administrator'), 'Make jan an administrator?');
  deepEqual(http.sent('PATCH'), [{ path: `/admin/users/${JAN}`, body: { admin: true } }]);
  includes(textOf(rowOf('Jan Nowak')), 'Administrator');
});

test('deactivating asks, reactivating does not', async () => {
  const { http } = await open('parley-admin-people', { ...users(), 'PATCH /admin/users/:id': ({ body }) => (body.deactivated ? { id: JAN, deactivated: true } : { id: 11 }) });
  await choose('Jan Nowak', 'Deactivate');
  includes(await confirm('Deactivate'), 'Deactivate jan? jan will be signed out everywhere');
  includes(textOf(rowOf('Jan Nowak')), 'Deactivated');
  await choose('ewa', 'Reactivate');
  await settled();
  equal(status(), 'ewa can sign in again.');
  equal(textOf(rowOf('ewa')).includes('Deactivated'), false);
  deepEqual(http.sent('PATCH').map(({ body }) => body), [{ deactivated: true }, { deactivated: false }]);
});

test('a refusal is shown', async () => {
  await open('parley-admin-people', { ...users(), 'PATCH /admin/users/:id': refuse(409, 'conflict') });
  await choose('ewa', 'Reactivate');
  await until(() => all('.err').length === 1);
  equal(textOf(find('.err')), 'That would leave the workspace without an administrator, or a room without an owner.');
});

// Rooms

const ROOMS = [
  { id: 1, name: 'general', topic: '', visibility: 'public', members: 3, owners: 0 },
  { id: 2, name: 'kitchen', topic: 'Food', visibility: 'public', members: 2, owners: 1 },
  { id: 3, name: 'vault', topic: '', visibility: 'private', members: 1, owners: 0, archived: true },
];

test('rooms are listed; general has no actions, a room without an owner is marked', async () => {
  await open('parley-admin-rooms', { 'GET /admin/rooms': { rooms: ROOMS } });
  deepEqual(all('.entries button').map((one) => one.getAttribute('aria-label')), ['Actions for kitchen', 'Actions for vault']);
  includes(textOf(rowOf('kitchen')), '2 members · 1 owner · Food');
  equal(textOf(find('.warning')), 'no owner');
  includes(textOf(rowOf('vault')), 'Archived');
});

test('archives and unarchives a room', async () => {
  const { http } = await open('parley-admin-rooms', { 'GET /admin/rooms': { rooms: ROOMS }, 'PATCH /admin/rooms/:id': null });
  await choose('kitchen', 'Archive');
  await until(() => status() === 'kitchen is archived. It can be read, but no one can post in it.');
  await choose('vault', 'Unarchive');
  await until(() => status() === 'vault is no longer archived.');
  deepEqual(http.sent('PATCH'), [{ path: '/admin/rooms/2', body: { archived: true } }, { path: '/admin/rooms/3', body: { archived: false } }]);
});

test('deleting a room requires typing its name', async () => {
  const { http } = await open('parley-admin-rooms', { 'GET /admin/rooms': { rooms: ROOMS }, 'DELETE /admin/rooms/:id': null });
  await choose('kitchen', 'Delete room');
  includes(await confirm('Delete room', 'kitchen'), 'Delete kitchen? The room and all its messages will be deleted');
  deepEqual(http.sent('DELETE').map(({ path }) => path), ['/admin/rooms/2']);
  equal(status(), 'kitchen was deleted.');
});

test('an owner is appointed among the members', async () => {
  const { http } = await open('parley-admin-rooms', {
    'GET /admin/rooms': { rooms: ROOMS },
    'GET /rooms/:id/members': { members: [{ id: JAN, username: 'jan', role: 'member' }, { id: OLA, username: 'ola', role: 'owner' }] },
    'PUT /admin/rooms/:id/owners/:user': null,
  });
  await choose('kitchen', 'Appoint an owner');
  await until(() => all('parley-appoint-owner li').length === 1);
  equal(textOf(find('parley-appoint-owner h2')), 'Appoint an owner for kitchen');
  await click('Appoint jan', find('parley-appoint-owner'));
  await until(() => status() === 'jan is now an owner of kitchen.');
  deepEqual(http.sent('PUT').map(({ path }) => path), [`/admin/rooms/2/owners/${JAN}`]);
});

test('for a private room all active users are offered, and the server decides', async () => {
  await open('parley-admin-rooms', { 'GET /admin/rooms': { rooms: ROOMS }, 'GET /rooms/:id/members': refuse(404, 'room_not_found'), ...users(), 'PUT /admin/rooms/:id/owners/:user': refuse(409, 'conflict') });
  await choose('vault', 'Appoint an owner');
  await until(() => all('parley-appoint-owner li').length === 2, 'those who are not deactivated');
  await click('Appoint Jan Nowak', find('parley-appoint-owner'));
  equal(textOf(find('parley-appoint-owner .err')), 'Only a member of the room can become its owner.');
});

// Invitations

const INVITATIONS = [
  { id: 1, by: { id: 7, username: 'ola' }, created_at: '2026-01-02T10:00:00Z', used: 3, expires_at: new Date(Date.now() + 50 * 3_600_000).toISOString() },
  { id: 2, room_name: 'ops', by: { id: 9, username: 'jan' }, created_at: '2026-01-02T10:00:00Z', used: 1, uses: 5 },
  { id: 3, by: { id: 9, username: 'jan' }, created_at: '2026-01-02T10:00:00Z', used: 0, revoked: true },
];

test('invitations say what they lead to, how often they were used, and when they end', async () => {
  await open('parley-admin-invitations', { 'GET /invitations': { invitations: INVITATIONS } });
  includes(textOf(all('.entries li')[0]), 'Wyspa Created by ola on');
  includes(textOf(all('.entries li')[0]), 'used 3 times · expires in 2 days');
  includes(textOf(all('.entries li')[1]), '#ops Created by jan on');
  includes(textOf(all('.entries li')[1]), 'uses: 1 of 5 · does not expire');
  includes(textOf(all('.entries li')[2]), 'Revoked');
  deepEqual(all('.entries button').map((one) => one.getAttribute('aria-label')), ['Revoke the invitation to Wyspa', 'Revoke the invitation to #ops']);
});

test('revoking takes effect at once', async () => {
  const { http } = await open('parley-admin-invitations', { 'GET /invitations': { invitations: INVITATIONS }, 'DELETE /invitations/:id': null });
  await click('Revoke the invitation to #ops');
  await until(() => status() === 'The link no longer works.');
  deepEqual(http.sent('DELETE').map(({ path }) => path), ['/invitations/2']);
});

test('an empty list of invitations says so', async () => {
  await open('parley-admin-invitations', { 'GET /invitations': { invitations: [] } });
  equal(textOf(find('.empty-list')), 'No invitations yet.');
});

// Workspace

const WORKSPACE = { name: 'Wyspa', registration: 'open', rooms: 'everyone', content_chars: 8000, sends_per_10s: 20 };

test('the settings of the workspace are shown, and only changes are sent', async () => {
  const { http } = await open('parley-admin-workspace', { 'GET /admin/workspace': WORKSPACE, 'PATCH /admin/workspace': ({ body }) => ({ ...WORKSPACE, ...body }) });
  deepEqual(all('legend').map(textOf), ['New accounts', 'Who can create rooms']);
  deepEqual([find('input[name=registration]:checked').value, find('input[name=content_chars]').value], ['open', '8000']);
  find('input[value=invite]').click();
  find('input[name=content_chars]').value = ' 100 ';
  await submit(find('form'));
  deepEqual(http.sent('PATCH'), [{ path: '/admin/workspace', body: { registration: 'invite', content_chars: 100 } }]);
  equal(textOf(find('.done')), 'Saved.');
  equal(session.workspace.name, 'Wyspa');
});

test('numbers and names are checked before they are sent', async () => {
  const { http } = await open('parley-admin-workspace', { 'GET /admin/workspace': WORKSPACE });
  find('input[name=workspace]').value = ' ';
  find('input[name=sends_per_10s]').value = 'many';
  await submit(find('form'));
  deepEqual([all('.err').map(textOf), http.sent('PATCH')], [['Enter a name for the workspace.', 'Enter a whole number.'], []]);
});

test('settings that cannot be loaded say so', async () => {
  await open('parley-admin-workspace', { 'GET /admin/workspace': refuse(500, 'internal') });
  equal(textOf(find('[role=alert]')), 'Something went wrong on the server. Try again.');
});

// Audit log

test('the audit log is a list of sentences', async () => {
  const entry = (id, more) => ({ id, at: '2026-01-02T10:00:00Z', by: { username: 'ola' }, ...more });
  await open('parley-admin-audit', { 'GET /admin/audit': { entries: [entry(3, { act: 'user_deactivated', user: { username: 'jan' } }), entry(2, { act: 'room_archived', room: { name: 'ops' } })], has_more: false } });
  deepEqual(all('.audit-list span').map(textOf), ['ola deactivated jan.', 'ola archived #ops.']);
  equal(all('.audit-list time')[0].dateTime, '2026-01-02T10:00:00Z');
});

test('older entries are loaded before the oldest known one', async () => {
  const { http } = await open('parley-admin-audit', { 'GET /admin/audit': ({ query }) => ({ entries: [{ id: query.before ? 1 : 2, at: '2026-01-02T10:00:00Z', by: { username: 'ola' }, act: 'invitation_made' }], has_more: !query.before }) });
  await click('Show older entries');
  equal(all('.audit-list li').length, 2);
  equal(http.requests.at(-1).query.before, '2');
  equal(all('.show-more').length, 0);
});

test('an empty audit log says so', async () => {
  await open('parley-admin-audit', { 'GET /admin/audit': { entries: [], has_more: false } });
  equal(textOf(find('.empty-list')), 'No entries yet.');
});

test('each kind of entry is a sentence', async () => {
  await signIn();
  const by = { username: 'ola' };
  const user = { username: 'jan' };
  equal(auditText({ act: 'invitation_made', by, room: { name: 'ops' } }), 'ola created an invitation to #ops.');
  equal(auditText({ act: 'role_given', by, user, room: { name: 'ops' }, detail: { role: 'owner' } }), 'ola changed the role of jan in #ops to Owner.');
  equal(auditText({ act: 'workspace_changed', by, detail: { name: 'Wyspa', registration: 'invite', content_chars: 100 } }), 'ola changed the workspace: name “Wyspa”, new accounts “By invitation” and maximum message length 100.');
  equal(auditText({ act: 'room_deleted', by, room: { id: 4 }, detail: { name: 'ops' } }), 'ola deleted the room ops.');
  equal(auditText({ act: 'something_new', by }), 'ola: something_new');
});
