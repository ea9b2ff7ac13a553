import { clock, presence, rooms, session, users } from '/app/parley.js';
import { absoluteUrl } from '/app/view/account-admin/copy-field.js';
import { formatDay, formatMoment, relativeTime } from '/app/view/account-admin/relative-time.js';
import '/app/view/dialog-registry.js';
import { openDialog } from '/app/view/open-dialog.js';
import { refuse } from './fake-http.js';
import { JAN, OLA, signIn } from './chat-fixture.js';
import { afterTest, all, click, deepEqual, equal, find, includes, mount, settled, submit, test, textOf, until } from './harness.js';

async function open(name, properties = {}, { routes = {}, admin = false, roles = {} } = {}) {
  const chat = await signIn({ admin, setUp: (server) => { server.addRoom(2, { name: 'kitchen' }); server.addRoom(3, { name: 'attic' }); } });
  history.replaceState(null, '', '/');
  Object.assign(chat.http.routes, routes);
  for (const [id, role] of Object.entries(roles)) rooms.log(Number(id)).patch({ id: Number(id), role, revision: rooms.log(Number(id)).cursor.revision });
  const dialog = await openDialog(name, properties);
  await until(() => all(`parley-${name} dialog[open], parley-${name}:popover-open`).length === 1, `${name} is open`);
  await settled();
  afterTest(() => document.querySelectorAll('[popover], dialog').forEach((one) => one.remove()));
  return { ...chat, dialog };
}

function allowClipboard(allowed = true) {
  const copied = [];
  const { clipboard } = navigator;
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => {
    if (!allowed) throw new Error('denied');
    copied.push(text);
  } } });
  afterTest(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard }));
  return copied;
}

// Confirmation

test('a confirmation says what will happen, and does it', async () => {
  const done = [];
  const { dialog } = await open('confirm', { title: 'Deactivate jan?', text: 'Nobody can sign in.', actionLabel: 'Deactivate', danger: true, act: async () => { done.push(1); } });
  includes(textOf(dialog), 'Deactivate jan? Nobody can sign in.');
  equal(find('button[type=submit]', dialog).classList.contains('danger'), true);
  await click('Deactivate', dialog);
  deepEqual([done, dialog.isConnected], [[1], false]);
});

test('an irreversible action requires typing the name', async () => {
  const done = [];
  const { dialog } = await open('confirm', { title: 'Delete kitchen?', text: 'Gone.', actionLabel: 'Delete', typed: 'kitchen', act: async () => { done.push(1); } });
  await click('Delete', dialog);
  deepEqual([done, textOf(find('.err', dialog))], [[], 'That is not the room’s name.']);
  find('input', dialog).value = ' kitchen ';
  await click('Delete', dialog);
  deepEqual(done, [1]);
});

test('a refusal stays in the dialog', async () => {
  const { dialog } = await open('confirm', { title: 'x', text: 'y', actionLabel: 'Go', act: async () => { throw Object.assign(new Error(), { code: 'conflict', errors: [] }); } });
  await click('Go', dialog);
  includes(textOf(find('[role=alert]', dialog)), 'without an administrator');
  equal(find('button[type=submit]', dialog).getAttribute('aria-disabled'), 'false');
});

test('cancelling does nothing', async () => {
  const done = [];
  const { dialog } = await open('confirm', { title: 'x', text: 'y', actionLabel: 'Go', act: async () => { done.push(1); } });
  await click('Cancel', dialog);
  deepEqual([done, dialog.isConnected], [[], false]);
});

// Links

test('a link is copied, and the button says so', async () => {
  const copied = allowClipboard();
  const { dialog } = await open('show-link', { title: 'Password reset for jan', text: 'Send it.', address: 'https://example.org/reset/x' });
  equal(find('input', dialog).value, 'https://example.org/reset/x');
  await click('Copy', dialog);
  deepEqual([copied, textOf(find('[role=status]', dialog))], [['https://example.org/reset/x'], 'Copied.']);
  await click('Done', dialog);
  equal(dialog.isConnected, false);
});

test('the link is selected if copying is not allowed', async () => {
  allowClipboard(false);
  const { dialog } = await open('show-link', { title: 'x', text: 'y', address: 'https://example.org/' });
  await click('Copy', dialog);
  equal(textOf(find('[role=status]', dialog)), 'Your browser didn’t allow copying.');
  const input = find('input', dialog);
  deepEqual([document.activeElement === input, input.selectionEnd], [true, input.value.length]);
});

test('without a clipboard, as on plain HTTP, the older command is used', async () => {
  const { clipboard } = navigator;
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
  const commands = [];
  const { execCommand } = document;
  document.execCommand = (command) => {
    commands.push([command, document.querySelector('textarea').value, document.querySelector('textarea').closest('dialog') !== null]);
    return true;
  };
  afterTest(() => {
    document.execCommand = execCommand;
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
  });
  const { dialog } = await open('show-link', { title: 'x', text: 'y', address: 'https://example.org/' });
  await click('Copy', dialog);
  deepEqual([commands, all('textarea').length], [[['copy', 'https://example.org/', true]], 0]);
});

test('addresses are absolute', () => {
  equal(absoluteUrl('/join/abc'), `${location.origin}/join/abc`);
});

// Invitations

test('an administrator invites to the workspace, or to any room', async () => {
  const { dialog } = await open('invite-link', {}, { admin: true });
  await until(() => all('option', find('[name=room_id]', dialog)).length === 3);
  deepEqual(all('option', find('[name=room_id]', dialog)).map(textOf), ['Wyspa, no particular room', '#attic', '#kitchen']);
  deepEqual(all('option', find('[name=expires_in_hours]', dialog)).map(textOf), ['1 day', '7 days', '30 days', 'Never']);
  deepEqual(all('option', find('[name=uses]', dialog)).map(textOf), ['No limit', '1 person', '5 people', '10 people', '25 people', '100 people']);
});

test('a moderator invites to the rooms they moderate', async () => {
  const { dialog } = await open('invite-link', {}, { roles: { 3: 'moderator' } });
  deepEqual(all('option', find('[name=room_id]', dialog)).map(textOf), ['#attic']);
});

test('an invitation is created, and its link shown once', async () => {
  const { http, dialog } = await open('invite-link', {}, { admin: true, routes: { 'POST /invitations': { path: '/join/abc', expires_at: '2026-12-01T00:00:00Z' } } });
  let created = 0;
  dialog.addEventListener('made', () => created++);
  find('[name=uses]', dialog).value = '5';
  await submit(find('form', dialog));
  await until(() => all('parley-copy-field', dialog).length === 1);
  deepEqual(http.sent('POST'), [{ path: '/invitations', body: { expires_in_hours: 168, uses: 5 } }]);
  equal(textOf(find('h2', dialog)), 'Invitation created');
  equal(find('parley-copy-field input', dialog).value, `${location.origin}/join/abc`);
  includes(textOf(dialog), 'Copy it now: it won’t be shown again.');
  equal(created, 1);
  await until(() => document.activeElement === find('parley-copy-field button', dialog), 'the copy button has the focus');
});

test('a link that never expires says so', async () => {
  const { http, dialog } = await open('invite-link', { room: { id: 2, name: 'kitchen', role: 'owner' } }, { roles: { 2: 'owner' }, routes: { 'POST /invitations': { path: '/join/abc', room_name: 'kitchen' } } });
  find('[name=expires_in_hours]', dialog).value = '0';
  await submit(find('form', dialog));
  await until(() => all('parley-copy-field', dialog).length === 1);
  deepEqual(http.sent('POST')[0].body, { room_id: 2, expires_in_hours: 0 });
  includes(textOf(dialog), 'Send this link to anyone you want in #kitchen. Copy it now: it won’t be shown again. It stays valid until it is revoked.');
});

test('a refused room is marked', async () => {
  const { dialog } = await open('invite-link', {}, { admin: true, routes: { 'POST /invitations': refuse(409, 'room_archived') } });
  await submit(find('form', dialog));
  equal(textOf(find('.err', dialog)), 'That room is archived.');
  equal(find('[name=room_id]', dialog).getAttribute('aria-invalid'), 'true');
});

// The user card

async function openCard(user = {}, { userId = JAN, ...options } = {}) {
  const anchor = await mount('button', { textContent: 'jan' });
  const chat = await open('user-card', { userId, username: 'jan', anchor }, options);
  users.update({ id: userId, username: userId === OLA ? 'ola' : 'jan', ...user });
  await settled();
  return { ...chat, card: find('parley-user-card') };
}

test('the card shows name, username, presence and status', async () => {
  const { card } = await openCard({ name: 'Jan Nowak', status: 'On the train' });
  presence.update([{ id: JAN, state: 'away' }]);
  await settled();
  equal(card.ariaLabel, 'Jan Nowak');
  deepEqual([textOf(find('b', card)), textOf(find('.card-status', card)), textOf(find('.card-state', card))], ['Jan Nowak', 'On the train', 'away']);
  includes(textOf(card), 'Jan Nowak jan');
});

test('an administrator is marked as one', async () => {
  const { card } = await openCard({ admin: true });
  equal(textOf(find('.tag', card)), 'Administrator');
});

test('a message to the user opens the direct room', async () => {
  const { card, http, server } = await openCard();
  http.routes['POST /direct'] = () => {
    server.addRoom(9, { name: '', members: [OLA, JAN] });
    return { id: 9 };
  };
  await click('Message', card);
  await until(() => location.pathname === '/r/9');
  deepEqual([http.sent('POST'), card.isConnected], [[{ path: '/direct', body: { user_ids: [JAN] } }], false]);
});

test('an error says that the user cannot receive messages', async () => {
  const { card } = await openCard({}, { routes: { 'POST /direct': refuse(404, 'user_not_found') } });
  await click('Message', card);
  equal(textOf(find('[role=alert]', card)), 'This account can’t receive messages.');
});

test('the cards of deactivated and deleted users say so', async () => {
  const { card } = await openCard({ deactivated: true });
  deepEqual([all('button', card).length, textOf(card).includes('Deactivated')], [0, true]);
  users.update({ id: JAN, username: 'jan', deleted: true });
  await settled();
  equal(textOf(find('b', card)), 'deleted user');
  includes(textOf(card), 'This account has been deleted.');
});

test('the card of the signed-in user opens the settings', async () => {
  const { card } = await openCard({}, { userId: OLA });
  equal(session.user.id, OLA);
  await click('Edit your profile', card);
  await until(() => all('parley-settings dialog[open]').length === 1);
});

// Time

test('relative times use the largest whole unit', () => {
  const now = clock.now();
  const MINUTE = 60_000;
  deepEqual([10_000, -10_000].map((ms) => relativeTime(new Date(now + ms))), ['just now', 'just now']);
  deepEqual([-MINUTE, -90 * MINUTE, -24 * 60 * MINUTE, -15 * 24 * 60 * MINUTE].map((ms) => relativeTime(new Date(now + ms - 500))), ['1 minute ago', '1 hour ago', 'yesterday', '2 weeks ago']);
  equal(relativeTime(new Date(now + 3 * 24 * 60 * MINUTE + 5_000)), 'in 3 days');
  deepEqual([7 * 24 * 60 * MINUTE, 24 * 60 * MINUTE, MINUTE].map((ms) => relativeTime(new Date(now + ms - 1_000))), ['in 7 days', 'tomorrow', 'in 1 minute']);
  deepEqual([30 * 24 * 60 * MINUTE - 500, 90 * MINUTE + 500].map((ms) => relativeTime(new Date(now + ms))), ['in 30 days', 'in 2 hours']);
});

test('days and moments are written in the language of the page', () => {
  const at = new Date(2026, 0, 2, 15, 4);
  includes(formatDay(at), '2026');
  equal(formatMoment(at).includes(formatDay(at).replaceAll('\u00a0', ' ')), true);
  equal(formatDay(at).includes(' '), false, 'no line breaks');
});
