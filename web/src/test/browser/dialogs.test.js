import { language, rooms, router, session, theme } from '/app/parley.js';
import '/app/view/dialog-registry.js';
import { openDialog } from '/app/view/open-dialog.js';
import { refuse } from './fake-http.js';
import { JAN, openRoom, signIn } from './chat-fixture.js';
import { afterTest, all, click, control, deepEqual, equal, find, includes, mount, ok, pointer, press, settled, submit, test, textOf, until } from './harness.js';

async function open(name, properties = {}, options = {}) {
  const chat = await signIn({ setUp: (server) => { server.addRoom(2, { name: 'kitchen' }); }, ...options });
  history.replaceState(null, '', '/');
  const dialog = await openDialog(name, properties);
  await until(() => all(`parley-${name} dialog[open], parley-${name}:popover-open`).length === 1, `${name} is open`);
  await settled();
  afterTest(() => document.querySelectorAll('[popover], dialog').forEach((one) => one.remove()));
  return { ...chat, dialog };
}

const value = (name, text) => { find(`input[name=${name}]`).value = text; };
const errors = (root = document) => all('.err', root).map(textOf);

// Any dialog

test('a dialog is labelled, and its first field has the focus', async () => {
  const { dialog } = await open('create-room');
  const element = find('dialog', dialog);
  equal(textOf(document.getElementById(element.getAttribute('aria-labelledby'))), 'Create a room');
  equal(document.activeElement.name, 'name');
});

test('closing removes the dialog, and returns the focus', async () => {
  const button = await mount('button', { textContent: 'opener' });
  button.focus();
  const { dialog } = await open('create-room');
  await click('Close', dialog);
  await settled();
  deepEqual([dialog.isConnected, document.activeElement === button], [false, true]);
});

test('a click on the backdrop closes it, one inside does not', async () => {
  const { dialog } = await open('create-room');
  const element = find('dialog', dialog);
  const { left, top } = element.getBoundingClientRect();
  await pointer('pointerdown', element, { clientX: left + 5, clientY: top + 5 });
  equal(dialog.isConnected, true);
  await pointer('pointerdown', element, { clientX: left - 5, clientY: top - 5 });
  await settled();
  equal(dialog.isConnected, false);
});

test('a dialog is open only once', async () => {
  await open('create-room');
  equal(await openDialog('create-room'), undefined);
  equal(all('parley-create-room').length, 1);
});

// Rooms

test('creates a room, and opens it', async () => {
  const { http, server } = await open('create-room');
  http.routes['POST /rooms'] = ({ body }) => {
    server.addRoom(5, { name: body.name });
    return { id: 5, name: body.name };
  };
  value('name', ' garden ');
  value('topic', 'Roses');
  await submit(find('form'));
  await until(() => location.pathname === '/r/5');
  deepEqual(http.sent('POST'), [{ path: '/rooms', body: { name: 'garden', visibility: 'public', topic: 'Roses' } }]);
  equal(rooms.find(5).name, 'garden');
});

test('a hint explains the chosen visibility', async () => {
  await open('create-room');
  equal(textOf(find('.choice .hint')), 'Everyone here can find, read and join it.');
  find('input[value=private]').click();
  await settled();
  equal(textOf(find('.choice .hint')), 'Only people you add can find and read it.');
});

test('a room needs a name that is not taken', async () => {
  const { http } = await open('create-room');
  await submit(find('form'));
  deepEqual([errors(), http.sent('POST')], [['Enter a name for the room.'], []]);
  http.routes['POST /rooms'] = refuse(409, 'name_taken', [{ field: 'name', code: 'taken' }]);
  value('name', 'kitchen');
  await submit(find('form'));
  deepEqual([errors(), document.activeElement.name], [['There is already a room with that name.'], 'name']);
});

test('an error without a field is shown below the form', async () => {
  const { http } = await open('create-room');
  http.routes['POST /rooms'] = refuse(403, 'forbidden');
  value('name', 'garden');
  await submit(find('form'));
  equal(textOf(find('[role=alert]')), 'You don’t have permission to do that.');
});

test('editing sends only what has changed', async () => {
  const room = { id: 2, name: 'kitchen', topic: 'Old', visibility: 'public', role: 'owner' };
  const { http, dialog } = await open('edit-room', { room, conversation: { navigation: { catchUp() {} } } });
  http.routes['PATCH /rooms/:id'] = null;
  equal(textOf(find('h2', dialog)), 'Edit room');
  value('topic', 'New');
  await submit(find('form'));
  deepEqual(http.sent('PATCH'), [{ path: '/rooms/2', body: { topic: 'New' } }]);
  equal(dialog.isConnected, false);
});

test('a moderator edits the topic only, and nothing is sent without a change', async () => {
  const room = { id: 2, name: 'kitchen', topic: '', visibility: 'public', role: 'moderator' };
  const { http, dialog } = await open('edit-room', { room, conversation: { navigation: { catchUp() {} } } });
  deepEqual([textOf(find('h2', dialog)), all('input', dialog).map((one) => one.name)], ['Edit topic', ['topic']]);
  await submit(find('form'));
  deepEqual([http.sent('PATCH'), dialog.isConnected], [[], false]);
});

test('the name of a room cannot be removed', async () => {
  const room = { id: 2, name: 'kitchen', topic: '', visibility: 'public', role: 'owner' };
  await open('edit-room', { room, conversation: { navigation: { catchUp() {} } } });
  value('name', '  ');
  await submit(find('form'));
  deepEqual(errors(), ['Enter a name for the room.']);
});

test('browsing lists public rooms by name, and joins or opens them', async () => {
  const { http, server, dialog } = await open('browse-rooms', {}, { setUp: (one) => {
    one.addRoom(2, { name: 'kitchen' });
    one.addRoom(3, { name: 'attic', members: [JAN] });
  } });
  await until(() => all('.room-list li').length === 3);
  deepEqual(all('.room-list b').map(textOf), ['attic', 'general', 'kitchen']);
  deepEqual(all('.room-list button').map((one) => one.getAttribute('aria-label')), ['Join attic', 'Open general', 'Open kitchen']);
  includes(textOf(all('.room-list li')[0]), '1 member');
  http.routes['POST /rooms/:id/join'] = () => { server.join(3, 7); };
  await click('Join attic', dialog);
  await until(() => location.pathname === '/r/3');
  equal(dialog.isConnected, false);
});

test('a refusal to join is shown', async () => {
  const { http, dialog } = await open('browse-rooms', {}, { setUp: (one) => { one.addRoom(3, { name: 'attic', members: [JAN] }); } });
  await until(() => all('.room-list li').length === 2);
  http.routes['POST /rooms/:id/join'] = refuse(404, 'room_not_found');
  await click('Join attic', dialog);
  equal(textOf(find('[role=alert]', dialog)), 'That room no longer exists.');
});

test('deleting a message shows it, and asks', async () => {
  const chat = await signIn();
  const conversation = await openRoom(chat);
  chat.server.post(1, 7, 'oops');
  await chat.deliverAll();
  const dialog = await openDialog('delete-message', { row: conversation.lastOwn, conversation });
  await until(() => all('dialog[open]').length === 1);
  equal(textOf(find('blockquote', dialog)), 'ola oops');
  let done = 0;
  dialog.addEventListener('done', () => done++);
  await click('Delete message', dialog);
  await chat.deliverAll();
  deepEqual([done, chat.server.rooms.get(1).rows.at(-1).deleted, dialog.isConnected], [1, true, false]);
});

// Menus

test('a menu is placed at its button, and runs what is chosen', async () => {
  const anchor = await mount('button', { textContent: 'menu' });
  Object.assign(anchor.style, { position: 'fixed', left: '300px', top: '100px' });
  const ran = [];
  const items = [{ label: 'One', icon: 'plus', run: () => ran.push(1) }, { label: 'Two', icon: 'trash', danger: true, run: () => ran.push(2) }];
  const { dialog } = await open('menu', { anchor, label: 'Things', items });
  deepEqual([dialog.role, dialog.ariaLabel], ['menu', 'Things']);
  ok(dialog.getBoundingClientRect().top >= anchor.getBoundingClientRect().bottom, 'below the button');
  equal(textOf(document.activeElement), 'One');
  await press('ArrowUp');
  equal(textOf(document.activeElement), 'Two');
  await click('Two', dialog);
  deepEqual([ran, dialog.isConnected, document.activeElement === anchor], [[2], false, true]);
});

test('a menu opens upwards if there is no space below', async () => {
  const anchor = await mount('button', { textContent: 'menu' });
  Object.assign(anchor.style, { position: 'fixed', left: '300px', bottom: '10px' });
  const { dialog } = await open('menu', { anchor, label: 'Things', items: [{ label: 'One', icon: 'plus', run() {} }] });
  ok(dialog.getBoundingClientRect().bottom <= anchor.getBoundingClientRect().top, 'above the button');
});

test('options say which one is chosen', async () => {
  const anchor = await mount('button', { textContent: 'menu' });
  const items = [{ label: 'On', icon: 'check', chosen: true, run() {} }, { label: 'Off', icon: 'x', chosen: false, run() {} }];
  await open('menu', { anchor, label: 'Things', items });
  deepEqual(all('[role=menuitemradio]').map((one) => one.getAttribute('aria-checked')), ['true', 'false']);
});

// Settings

test('settings list their sections, and open the profile', async () => {
  const { dialog } = await open('settings');
  deepEqual(all('nav .menu-item', dialog).map(textOf), ['Profile', 'Password', 'Sessions', 'Appearance', 'Your data', 'Sign out']);
  equal(textOf(find('[aria-current=true]', dialog)), 'Profile');
  await until(() => all('parley-profile').length === 1);
  equal(find('section', dialog).getAttribute('aria-label'), 'Profile');
});

test('the settings lead administrators to the administration', async () => {
  const { dialog } = await open('settings', {}, { admin: true });
  await click('Administration', dialog);
  deepEqual([location.pathname, dialog.isConnected], ['/manage/people', false]);
});

test('theme and language apply at once', async () => {
  const { dialog } = await open('settings');
  await click('Appearance', dialog);
  await until(() => all('parley-appearance').length === 1);
  deepEqual(all('legend', dialog).map(textOf), ['Theme', 'Language']);
  find('input[value=dark]').click();
  equal(theme.choice, 'dark');
  find('input[value=system]').click();
  equal(theme.choice, 'system');
  find('input[value=pl]').click();
  await until(() => textOf(all('legend', dialog)[0]) === 'Motyw', 'Polish');
  await language.choose('en');
  await settled();
});

test('signing out warns of unsent messages, and ends the session', async () => {
  const chat = await signIn();
  chat.client.socket.lose();
  chat.client.outbox.add(1, 'not sent');
  chat.http.routes['POST /logout'] = null;
  const dialog = await openDialog('settings');
  await until(() => all('dialog[open]').length === 1);
  const note = find('.settings-foot .note', dialog);
  equal(textOf(note), '1 message has not been sent. This browser keeps it until you sign in again.');
  ok(note.getBoundingClientRect().bottom <= control('Sign out', dialog).getBoundingClientRect().top, 'the warning does not cover the button');
  await click('Sign out', dialog);
  deepEqual([session.user, dialog.isConnected, location.pathname], [null, false, '/']);
});

test('a failure to sign out is shown', async () => {
  const { http, dialog } = await open('settings');
  http.offline = true;
  await click('Sign out', dialog);
  equal(textOf(find('.settings-foot [role=alert]', dialog)), 'No connection to the server. Try again.');
  equal(session.user.id, 7);
});

test('a section opened from its button replaces the one before', async () => {
  const { dialog, http } = await open('settings');
  http.routes['GET /sessions'] = { sessions: [] };
  await click(control('Sessions', dialog));
  await until(() => all('parley-sessions').length === 1);
  equal(all('parley-profile').length, 0);
  equal(router.route.page, 'home');
});
