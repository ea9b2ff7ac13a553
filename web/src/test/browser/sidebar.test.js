import { drafts, ownPresence, presence, rooms, router, session, users } from '/app/parley.js';
import '/app/view/dialog-registry.js';
import '/app/view/sidebar.js';
import { JAN, OLA, signIn } from './chat-fixture.js';
import { afterTest, all, click, control, deepEqual, equal, find, mount, settled, test, textOf, until } from './harness.js';

const people = [{ id: OLA, username: 'ola' }, { id: JAN, username: 'jan' }];

async function openSidebar({ setUp = () => {}, admin = false, workspace, properties = {} } = {}) {
  const chat = await signIn({ setUp, admin, workspace });
  history.replaceState(null, '', '/');
  const sidebar = await mount('parley-sidebar', { open: 1, alone: false, ...properties });
  afterTest(() => document.querySelectorAll('[popover], dialog').forEach((one) => one.remove()));
  return { ...chat, sidebar };
}

/** Sets what the server does not model. */
function patch(id, change) {
  rooms.log(id).patch({ id, ...change, revision: rooms.log(id).cursor.revision });
  return settled();
}

const row = (name, root = document) => all('.room-row', root).find((one) => textOf(one.querySelector('.name')) === name);
const names = (root = document) => all('.room-row .name', root).map(textOf);

test('lists general first, then the rooms by name', async () => {
  const { sidebar } = await openSidebar({ setUp: (server) => { server.addRoom(2, { name: 'zoo' }); server.addRoom(3, { name: 'attic 10' }); server.addRoom(4, { name: 'attic 9' }); } });
  equal(find('nav', sidebar).getAttribute('aria-label'), 'Rooms');
  deepEqual(names(), ['general', 'attic 9', 'attic 10', 'zoo']);
});

test('marks the open room, and opens others without loading the page', async () => {
  await openSidebar({ setUp: (server) => { server.addRoom(2, { name: 'kitchen' }); } });
  deepEqual(all('[aria-current=page]').map(textOf), ['general']);
  equal(row('kitchen').getAttribute('href'), '/r/2');
  await click(row('kitchen'));
  deepEqual(router.route, { page: 'room', room: 2 });
});

test('unread rooms are bold, mentions have a number', async () => {
  const { server, deliverAll } = await openSidebar({ setUp: (one) => { one.addRoom(2, { name: 'kitchen' }); } });
  server.post(2, JAN, 'hi');
  await deliverAll();
  deepEqual([row('kitchen').classList.contains('unread'), textOf(row('kitchen'))], [true, 'kitchen , unread']);
  server.post(2, JAN, 'hi @ola', { mentions: [OLA] });
  await deliverAll();
  equal(textOf(row('kitchen').querySelector('.badge')), '1, 1 mention');
});

test('more than 99 mentions are shown as 99+', async () => {
  const { server, deliverAll } = await openSidebar({ setUp: (one) => { one.addRoom(2, { name: 'kitchen' }); } });
  for (let at = 0; at < 100; at++) server.post(2, JAN, '@ola', { mentions: [OLA] });
  await deliverAll();
  equal(textOf(row('kitchen').querySelector('.badge [aria-hidden]')), '99+');
});

test('direct rooms have the names and the presence of the others', async () => {
  const { sidebar } = await openSidebar({ setUp: (server) => { server.addRoom(2, { name: '' }); } });
  await patch(2, { visibility: 'direct', people });
  users.update({ id: JAN, username: 'jan', name: 'Jan Nowak' });
  presence.update([{ id: JAN, state: 'busy' }]);
  await settled();
  equal(textOf(find('.room-row:has(.avatar)', sidebar)).replace(/\s+/g, ' '), 'JN Jan Nowak , busy'.replace('JN ', 'JN'));
  equal(all('.room-row .dot.busy').length, 1);
});

test('a private room, a muted room and a draft say so', async () => {
  await openSidebar({ setUp: (server) => { server.addRoom(2, { name: 'kitchen' }); server.addRoom(3, { name: 'attic' }); } });
  await patch(2, { visibility: 'private', notifications: 'nothing' });
  drafts.set(3, 'half a sentence');
  await settled();
  equal(textOf(row('kitchen')), 'kitchen , private, muted');
  equal(row('kitchen').classList.contains('muted'), true);
  equal(textOf(row('attic')), 'attic , has a draft');
});

test('archived rooms are folded away, unless one of them is open', async () => {
  const { sidebar } = await openSidebar({ setUp: (server) => { server.addRoom(2, { name: 'old' }); } });
  await patch(2, { archived: true });
  deepEqual([textOf(find('summary', sidebar)), find('details', sidebar).open], ['Archived (1)', false]);
  sidebar.open = 2;
  await settled();
  equal(find('details', sidebar).open, true);
});

test('remembers whether the archived rooms are unfolded', async () => {
  const { sidebar } = await openSidebar({ setUp: (server) => { server.addRoom(2, { name: 'old' }); } });
  await patch(2, { archived: true });
  find('summary', sidebar).click();
  await until(() => localStorage.getItem('parley.archived') === '1', 'remembered');
  find('summary', sidebar).click();
  await until(() => localStorage.getItem('parley.archived') === null, 'forgotten');
});

test('rooms are created or browsed from a menu', async () => {
  await openSidebar();
  await click('Create or join a room');
  await until(() => all('[role=menuitem]').length > 0);
  deepEqual(all('[role=menuitem]').map(textOf), ['Create a room', 'Browse rooms']);
  await click('Create a room', find('parley-menu'));
  await until(() => all('parley-create-room dialog[open]').length === 1);
});

test('other users can only browse if only administrators create rooms', async () => {
  await openSidebar({ workspace: { rooms: 'administrators' } });
  await click('Create or join a room');
  await until(() => all('[role=menuitem]').length > 0);
  deepEqual(all('[role=menuitem]').map(textOf), ['Browse rooms']);
});

test('the user sees their own name, status and availability', async () => {
  const { sidebar } = await openSidebar({ admin: true });
  equal(textOf(find('.own-user-button', sidebar)), 'OL ola, activeAdministrator');
  session.updateUser({ ...session.user, status: 'On the train' });
  users.update({ id: OLA, username: 'ola', name: 'Ola K.' });
  await settled();
  equal(textOf(find('.own-user-button', sidebar)), 'OK Ola K., activeOn the train');
});

test('the availability is chosen from a menu', async () => {
  const { sidebar, client } = await openSidebar();
  await click(find('.own-user-button', sidebar));
  await until(() => all('[role=menuitemradio]').length === 2);
  equal(find('parley-menu').ariaLabel, 'Your availability');
  await click('Do not disturb', find('parley-menu'));
  deepEqual([ownPresence.busy, client.socket.sent.at(-1)], [true, { type: 'presence', state: 'busy' }]);
  equal(find('.own-user-button .dot', sidebar).classList.contains('busy'), true);
});

test('a button opens the settings', async () => {
  await openSidebar();
  await click('Settings');
  await until(() => all('parley-settings dialog[open]').length === 1);
});

test('a notice can be dismissed', async () => {
  const { sidebar } = await openSidebar({ properties: { notice: { key: 'rooms.left', values: { room: '#kitchen' } } } });
  let dismissed = 0;
  sidebar.addEventListener('dismiss', () => dismissed++);
  equal(textOf(find('.toast[role=status]', sidebar)), 'You left #kitchen.');
  await click('Dismiss', sidebar);
  equal(dismissed, 1);
});

test('on a phone the workspace is the heading', async () => {
  const { sidebar } = await openSidebar({ properties: { alone: true } });
  equal(textOf(find('h1', sidebar)), 'Wyspa');
  equal(control('New message', sidebar).getAttribute('aria-haspopup'), 'dialog');
});
