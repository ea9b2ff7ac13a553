import { presence, rooms, users } from '/app/parley.js';
import '/app/view/dialog-registry.js';
import { openDialog } from '/app/view/open-dialog.js';
import { refuse } from './fake-http.js';
import { EWA, JAN, OLA, signIn } from './chat-fixture.js';
import { afterTest, all, click, control, deepEqual, equal, fill, find, includes, press, settled, submit, test, textOf, until } from './harness.js';

const MEMBERS = [{ id: EWA, username: 'ewa', role: 'member' }, { id: OLA, username: 'ola', role: 'owner' }, { id: JAN, username: 'jan', role: 'moderator' }];

async function open(name, { room = {}, routes = {}, admin = false, properties = {} } = {}) {
  const chat = await signIn({ admin, setUp: (server) => { server.addRoom(2, { name: 'kitchen' }); } });
  history.replaceState(null, '', '/');
  Object.assign(chat.http.routes, { 'GET /rooms/:id/members': { members: MEMBERS }, ...routes });
  rooms.log(2).patch({ id: 2, role: 'owner', ...room, revision: rooms.log(2).cursor.revision });
  users.update({ id: JAN, username: 'jan', name: 'Jan Nowak' });
  const dialog = await openDialog(name, { room: rooms.find(2), ...properties });
  await until(() => all(`parley-${name} dialog[open]`).length === 1, `${name} is open`);
  await settled();
  afterTest(() => document.querySelectorAll('[popover], dialog').forEach((one) => one.remove()));
  return { ...chat, dialog };
}

const memberRow = (name) => all('parley-members li').find((one) => textOf(one).includes(name));

async function actions(name) {
  await click(`Actions for ${name}`, find('parley-members'));
  await until(() => all('parley-menu [role=menuitem]').length > 0);
  return find('parley-menu');
}

async function confirm(label) {
  await until(() => all('parley-confirm dialog[open]').length === 1);
  const text = textOf(find('parley-confirm dialog'));
  await click(label, find('parley-confirm'));
  return text;
}

// Members

test('members are listed by role and name, with their presence', async () => {
  const { dialog } = await open('members');
  presence.update([{ id: JAN, state: 'away' }]);
  await settled();
  equal(textOf(find('h2', dialog)), 'Members of #kitchen');
  deepEqual(all('li b', dialog).map(textOf), ['ola', 'Jan Nowak', 'ewa']);
  includes(textOf(memberRow('ola')), '(you)');
  includes(textOf(memberRow('Jan Nowak')), 'jan , away Moderator');
});

test('an owner may change roles, remove and ban', async () => {
  await open('members');
  deepEqual(all('[role=menuitem]', await actions('Jan Nowak')).map(textOf), ['Make member', 'Make owner', 'Remove from the room', 'Ban from the room']);
});

test('a member without a higher role has no actions', async () => {
  await open('members', { room: { role: 'member' }, routes: { 'GET /rooms/:id/members': { members: MEMBERS.map((one) => ({ ...one, role: 'member' })) } } });
  deepEqual([all('parley-members .icon-button[aria-haspopup=menu]').length, all('.dialog-bar').length], [0, 0]);
});

test('a role is changed at once, and the change is reported', async () => {
  const { http, dialog } = await open('members', { routes: { 'PUT /rooms/:id/members/:user': null } });
  await click('Make owner', await actions('Jan Nowak'));
  await until(() => textOf(find('.status-text', dialog)) === 'Jan Nowak is now an owner.');
  deepEqual(http.sent('PUT'), [{ path: `/rooms/2/members/${JAN}`, body: { role: 'owner' } }]);
  equal(http.requests.filter(({ path }) => path === '/rooms/2/members').length, 2, 'the list is loaded again');
});

test('a refusal is shown', async () => {
  const { dialog } = await open('members', { routes: { 'PUT /rooms/:id/members/:user': refuse(409, 'conflict') } });
  await click('Make member', await actions('Jan Nowak'));
  await until(() => all('.err', dialog).length === 1);
  equal(textOf(find('.err', dialog)), 'Every room needs an owner. Make someone else an owner first.');
});

test('giving up the own role asks first', async () => {
  const { http } = await open('members', { routes: { 'PUT /rooms/:id/members/:user': null } });
  await click('Make moderator', await actions('ola'));
  includes(await confirm('Give up role'), 'Give up your role? Only an owner can give it back to you.');
  deepEqual(http.sent('PUT'), [{ path: `/rooms/2/members/${OLA}`, body: { role: 'moderator' } }]);
});

test('removing and banning ask first', async () => {
  const { http } = await open('members', { routes: { 'DELETE /rooms/:id/members/:user': null, 'PUT /rooms/:id/bans/:user': null } });
  await click('Remove from the room', await actions('ewa'));
  includes(await confirm('Remove from the room'), 'Remove ewa?');
  deepEqual(http.sent('DELETE'), [{ path: `/rooms/2/members/${EWA}`, body: undefined }]);
  await until(() => all('parley-confirm').length === 0);
  await click('Ban from the room', await actions('ewa'));
  includes(await confirm('Ban from the room'), 'Ban ewa?');
  deepEqual(http.sent('PUT').map(({ path }) => path), [`/rooms/2/bans/${EWA}`]);
});

test('many members can be searched, without regard to accents', async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ id: 100 + at, username: `user${at}`, role: 'member' }));
  await open('members', { routes: { 'GET /rooms/:id/members': { members: [...many, { id: 99, username: 'żółw', role: 'member' }] } } });
  await until(() => all('#members-find').length === 1);
  await fill(find('#members-find'), 'ZOŁ');
  deepEqual(all('parley-members li b').map(textOf), ['żółw']);
});

test('a direct room lists its members without roles', async () => {
  const { dialog } = await open('members', { room: { visibility: 'direct', people: [{ id: OLA, username: 'ola' }, { id: JAN, username: 'jan' }] } });
  equal(textOf(find('h2', dialog)), 'You and Jan Nowak');
  equal(all('.role', dialog).length, 0);
});

test('people are added from the list of members, which then shows them', async () => {
  const { http } = await open('members', { routes: { 'GET /rooms/:id/members': { members: [MEMBERS[1]] } } });
  http.routes['PUT /rooms/:id/members/:user'] = () => { http.routes['GET /rooms/:id/members'] = { members: [MEMBERS[1], MEMBERS[2]] }; };
  deepEqual(all('parley-members li b').map(textOf), ['ola']);
  await click('Add people', find('parley-members'));
  await until(() => options().length === 2);
  await press('Enter', {}, input());
  await submit(find('parley-add-members form'));
  await until(() => all('parley-members li').length === 2, 'the list is loaded again');
  deepEqual([http.sent('PUT').map(({ path }) => path), all('parley-add-members').length], [[`/rooms/2/members/${JAN}`], 0]);
  deepEqual(all('parley-members li b').map(textOf), ['ola', 'Jan Nowak']);
});

test('the list of bans opens from the members', async () => {
  const { http } = await open('members');
  http.routes['GET /rooms/:id/bans'] = { bans: [] };
  await click('Banned people', find('parley-members'));
  await until(() => all('parley-bans dialog[open]').length === 1);
  equal(textOf(find('parley-bans .empty-list')), 'No one is banned.');
});

// Bans

test('unbans a user', async () => {
  const { http, dialog } = await open('bans', { routes: { 'GET /rooms/:id/bans': { bans: [{ id: JAN, username: 'jan' }, { id: EWA, username: 'ewa' }] }, 'DELETE /rooms/:id/bans/:user': null } });
  await until(() => all('li', dialog).length === 2);
  await click('Unban Jan Nowak', dialog);
  deepEqual([http.sent('DELETE').map(({ path }) => path), all('li b', dialog).map(textOf)], [[`/rooms/2/bans/${JAN}`], ['ewa']]);
  equal(document.activeElement, find('.user-list', dialog));
});

test('a failed unban says so, and the ban stays', async () => {
  const { http, dialog } = await open('bans', { routes: { 'GET /rooms/:id/bans': { bans: [{ id: JAN, username: 'jan' }] }, 'DELETE /rooms/:id/bans/:user': refuse(403, 'forbidden') } });
  await until(() => all('li', dialog).length === 1);
  await click('Unban Jan Nowak', dialog);
  await until(() => all('.err', dialog).length === 1);
  deepEqual([textOf(find('.err', dialog)), all('li b', dialog).map(textOf)], ['You don’t have permission to do that.', ['Jan Nowak']]);
  http.routes['DELETE /rooms/:id/bans/:user'] = null;
  await click('Unban Jan Nowak', dialog);
  await until(() => all('li', dialog).length === 0);
  equal(all('.err', dialog).length, 0);
});

test('bans that cannot be loaded say so', async () => {
  const { dialog } = await open('bans', { routes: { 'GET /rooms/:id/bans': refuse(403, 'forbidden') } });
  equal(textOf(find('.err', dialog)), 'You don’t have permission to do that.');
});

// Leaving and archiving

test('leaving a private room warns that only a member can add the user again', async () => {
  const { dialog } = await open('leave-room', { room: { visibility: 'private' }, properties: { conversation: { whileLeaving: (act) => act() } } });
  includes(textOf(dialog), 'Leave kitchen? You can only come back if a member adds you.');
});

test('the only owner cannot leave', async () => {
  const { dialog } = await open('leave-room', { routes: { 'POST /rooms/:id/leave': refuse(409, 'conflict') }, properties: { conversation: { whileLeaving: (act) => act() } } });
  await click('Leave room', dialog);
  includes(textOf(find('[role=alert]', dialog)), 'You are the only owner of this room.');
});

test('archiving asks first', async () => {
  const { http, dialog } = await open('archive-room', { routes: { 'PATCH /rooms/:id': null } });
  includes(textOf(dialog), 'Archive #kitchen?');
  await click('Archive room', dialog);
  deepEqual([http.sent('PATCH'), dialog.isConnected], [[{ path: '/rooms/2', body: { archived: true } }], false]);
});

// The user picker

const options = () => all('[role=option]').map((one) => textOf(one.querySelector('b')));
const input = () => find('[role=combobox]');

test('the picker offers all users except the user and the members', async () => {
  await open('add-members', { routes: { 'GET /rooms/:id/members': { members: [MEMBERS[1], MEMBERS[0]] } } });
  await until(() => options().length === 1);
  deepEqual(options(), ['jan']);
  equal(input().getAttribute('aria-expanded'), 'true');
});

test('typing searches, arrows move, Enter selects, Backspace removes', async () => {
  const { http } = await open('new-message');
  await until(() => options().length === 2);
  equal(input().getAttribute('aria-activedescendant'), `picker-${JAN}`);
  await press('ArrowDown', {}, input());
  equal(input().getAttribute('aria-activedescendant'), `picker-${EWA}`);
  deepEqual(all('[aria-selected=true]').map((one) => one.id), [`picker-${EWA}`]);
  await press('ArrowUp', {}, input());
  await press('Enter', {}, input());
  await until(() => all('.picked-user').length === 1);
  equal(textOf(find('.picked-user')), 'Jan Nowak');
  await fill(input(), 'ew');
  await until(() => http.requests.some(({ query }) => query.query === 'ew'), 'the search');
  await fill(input(), '');
  await press('Backspace', {}, input());
  equal(all('.picked-user').length, 0);
});

test('a button removes a selected user', async () => {
  await open('new-message');
  await until(() => options().length === 2);
  await click(find(`#picker-${EWA}`));
  await until(() => all('.picked-user').length === 1);
  await click('Remove ewa');
  deepEqual([all('.picked-user').length, document.activeElement === input()], [0, true]);
});

test('a search without results says so', async () => {
  const { http } = await open('new-message');
  http.routes['GET /users'] = { users: [], has_more: false };
  await fill(input(), 'zz');
  await until(() => all('parley-user-picker .empty-list').length === 1);
  equal(textOf(find('parley-user-picker .empty-list')), 'No one matches that name.');
});

test('says so if there is no one to choose', async () => {
  await open('add-members', { routes: { 'GET /users': ({ query }) => ({ users: query.ids ? [] : MEMBERS, has_more: false }) } });
  await until(() => all('parley-user-picker .empty-list').length === 1);
  equal(textOf(find('parley-user-picker .empty-list')), 'There is no one else to choose.');
});

test('a search that fails says so', async () => {
  const { http } = await open('new-message');
  http.offline = true;
  await fill(input(), 'zz');
  await until(() => all('.err').length === 1);
  equal(textOf(find('.err')), 'No connection to the server. Try again.');
});

// Adding members and new messages

test('adds the selected users one by one', async () => {
  const { http, dialog } = await open('add-members', { routes: { 'GET /rooms/:id/members': { members: [MEMBERS[1]] }, 'PUT /rooms/:id/members/:user': null } });
  await until(() => options().length === 2);
  await press('Enter', {}, input());
  await until(() => options().length === 1);
  await click(find(`#picker-${EWA}`));
  await submit(find('form', dialog));
  await until(() => !dialog.isConnected);
  deepEqual(http.sent('PUT').map(({ path }) => path), [`/rooms/2/members/${JAN}`, `/rooms/2/members/${EWA}`]);
});

test('a user who cannot be added stays selected, and is named in the error', async () => {
  const { dialog } = await open('add-members', { routes: { 'GET /rooms/:id/members': { members: [MEMBERS[1]] }, 'PUT /rooms/:id/members/:user': refuse(409, 'conflict') } });
  await until(() => options().length === 2);
  await press('Enter', {}, input());
  await submit(find('form', dialog));
  await until(() => all('#picker-error').length === 1);
  equal(textOf(find('#picker-error')), 'Jan Nowak is banned from this room. Unban them first.');
  deepEqual([textOf(find('.picked-user')), input().getAttribute('aria-invalid')], ['Jan Nowak', 'true']);
});

test('adding requires a selected user, and a private room warns of its history', async () => {
  const { dialog } = await open('add-members', { room: { visibility: 'private' } });
  includes(textOf(dialog), 'They will be able to read all earlier messages.');
  await submit(find('form', dialog));
  equal(textOf(find('#picker-error')), 'Choose someone first.');
});

test('an invitation link can be created instead', async () => {
  const { dialog } = await open('add-members');
  await click('Or create an invitation link', dialog);
  await until(() => all('parley-invite-link dialog[open]').length === 1);
  equal(find('[name=room_id]').value, '2');
});

test('opens a direct room with the selected users', async () => {
  const { http, server, dialog } = await open('new-message', { routes: {} });
  http.routes['POST /direct'] = () => {
    server.addRoom(8, { name: '', members: [OLA, JAN] });
    return { id: 8 };
  };
  await until(() => options().length === 2);
  await press('Enter', {}, input());
  await until(() => all('.picked-user').length === 1);
  await click('Open conversation', dialog);
  await until(() => location.pathname === '/r/8');
  deepEqual(http.sent('POST'), [{ path: '/direct', body: { user_ids: [JAN] } }]);
});

test('a direct room needs a selected user whose account can receive messages', async () => {
  const { dialog } = await open('new-message', { routes: { 'POST /direct': refuse(404, 'user_not_found') } });
  await submit(find('form', dialog));
  equal(textOf(find('#picker-error')), 'Choose someone first.');
  await until(() => options().length === 2);
  await press('Enter', {}, input());
  await until(() => all('.picked-user').length === 1);
  await click('Open conversation', dialog);
  await until(() => all('#picker-error').length === 1);
  equal(textOf(find('#picker-error')), 'This account can’t receive messages.');
});

test('at most seven users can be selected', async () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ id: 100 + at, username: `user${at}` }));
  await open('new-message', { routes: { 'GET /users': ({ query }) => ({ users: query.ids ? [] : many, has_more: false }) } });
  for (let at = 0; at < 7; at++) {
    await until(() => options().length === 9 - at);
    await click(find(`#picker-${100 + at}`));
  }
  await until(() => all('.picked-user').length === 7);
  deepEqual([input().readOnly, textOf(find('parley-user-picker .empty-list'))], [true, 'You can choose up to seven people.']);
  equal(control('Remove user0').getAttribute('aria-label'), 'Remove user0');
});
