import { users } from '/app/parley.js';
import { QUICK_REACTIONS } from '/app/view/available-actions.js';
import '/app/view/dialog-registry.js';
import '/app/view/log.js';
import { JAN, OLA, openRoom, signIn } from './chat-fixture.js';
import { afterTest, all, click, control, deepEqual, equal, fill, find, includes, mount, ok, pointer, press, settled, submit, test, textOf, until } from './harness.js';

async function openLog({ admin = false, room = {}, own = false } = {}) {
  const chat = await signIn({ admin, setUp: (server) => { server.post(1, own ? OLA : JAN, 'good morning'); } });
  const conversation = await openRoom(chat);
  users.update({ id: JAN, username: 'jan', name: 'Jan Nowak' });
  const log = document.createElement('parley-log');
  Object.assign(log, { room: { ...chat.client.rooms.find(1), ...room }, conversation });
  Object.assign(log.style, { display: 'flex', height: '400px', width: '700px', marginTop: '40px' });
  await mount(log);
  const events = [];
  for (const type of ['reply', 'toast']) log.addEventListener(type, ({ detail }) => events.push(detail?.content ?? detail));
  afterTest(() => document.querySelectorAll('[popover], dialog').forEach((one) => one.remove()));
  return { ...chat, conversation, log, events, item: find('li.message'), stored: () => chat.server.rooms.get(1).rows.at(-1) };
}

async function hover(item) {
  await pointer('pointerover', item.querySelector('.message-text'), { pointerType: 'mouse' });
  await until(() => all('parley-message-toolbar button').length > 0, 'the toolbar');
  return find('parley-message-toolbar');
}

async function openMenu(item) {
  await hover(item);
  await click('More actions', item);
  await until(() => all('parley-message-menu button').length > 0, 'the menu');
  return find('parley-message-menu');
}

const touch = (type, target, clientY = 10) => target.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, pointerType: 'touch', clientX: 10, clientY }));

/** Presses until the sheet is open, and lifts the finger: until then clicks are swallowed. */
async function openSheet(target) {
  touch('pointerdown', target);
  await until(() => all('parley-message-sheet dialog[open]').length === 1, 'the sheet');
  touch('pointerup', target);
  await until(() => document.body.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })), 'clicks are let through');
}

test('hovering a message shows a toolbar with the allowed actions', async () => {
  const { item } = await openLog();
  const toolbar = await hover(item);
  deepEqual([toolbar.role, toolbar.ariaLabel, toolbar.parentElement === item], ['toolbar', 'Message actions', true]);
  deepEqual(all('button', toolbar).map((one) => one.getAttribute('aria-label')), ['React with 👍', 'React with 🎉', 'Add a reaction', 'Reply', 'More actions']);
});

test('an own message can be edited', async () => {
  const { item } = await openLog({ own: true });
  ok(all('button', await hover(item)).some((one) => one.getAttribute('aria-label') === 'Edit'));
});

test('in an archived room nothing can be changed', async () => {
  const { item } = await openLog({ own: true, room: { archived: true } });
  deepEqual(all('button', await hover(item)).map((one) => one.getAttribute('aria-label')), ['More actions']);
  await click('More actions', item);
  await until(() => all('[role=menuitem]').length > 0);
  deepEqual(all('[role=menuitem]').map(textOf), ['Copy text', 'Copy link', 'Mark unread from here']);
});

test('a reaction is a toggle', async () => {
  const { item, deliverAll, stored, conversation } = await openLog();
  await hover(item);
  await click('React with 👍', item);
  await deliverAll();
  deepEqual(stored().reactions, [{ emoji: '👍', count: 1, user_ids: [OLA] }]);
  await until(() => conversation.rows.at(-1).reactions.length === 1);
  equal(control('React with 👍', item).getAttribute('aria-pressed'), 'true');
  await click('React with 👍', item);
  await deliverAll();
  equal(stored().reactions, undefined);
});

test('replying dispatches an event to the room', async () => {
  const { item, events } = await openLog();
  await hover(item);
  await click('Reply', item);
  deepEqual(events, ['good morning']);
});

test('the menu has the other allowed actions', async () => {
  const { item } = await openLog();
  const menu = await openMenu(item);
  deepEqual([menu.role, menu.ariaLabel], ['menu', 'More actions']);
  deepEqual(all('[role=menuitem]', menu).map(textOf), ['Pin', 'Copy text', 'Copy link', 'Mark unread from here']);
  equal(document.activeElement, all('[role=menuitem]', menu)[0]);
});

test('an administrator may delete what others wrote', async () => {
  const { item, deliverAll, stored } = await openLog({ admin: true });
  await click('Delete', await openMenu(item));
  await until(() => all('parley-delete-message dialog[open]').length === 1);
  includes(textOf(find('dialog')), 'Jan Nowak good morning');
  await click('Delete message', find('dialog'));
  await deliverAll();
  equal(stored().deleted, true);
});

test('pins and unpins, and reports it', async () => {
  const { item, deliverAll, stored, events } = await openLog();
  await click('Pin', await openMenu(item));
  await deliverAll();
  deepEqual([stored().pinned, events], [true, ['Pinned.']]);
  await click('Unpin', await openMenu(item));
  await deliverAll();
  deepEqual([stored().pinned, events], [undefined, ['Pinned.', 'Unpinned.']]);
});

test('marks as unread from here', async () => {
  const { item, deliverAll, events, client } = await openLog();
  await click('Mark unread from here', await openMenu(item));
  await deliverAll();
  deepEqual([events, client.rooms.find(1).unread], [['Marked as unread from here.'], 1]);
  equal(all('li.divider.new').length, 1);
});

test('copies the text and the link', async () => {
  const { item, events, stored } = await openLog();
  const copied = [];
  const { clipboard } = navigator;
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async (text) => { copied.push(text); } } });
  afterTest(() => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard }));
  await click('Copy text', await openMenu(item));
  await click('Copy link', await openMenu(item));
  deepEqual([copied, events], [['good morning', `${location.origin}/r/1/${stored().seq}`], ['Text copied.', 'Link copied.']]);
});

test('a refusal is shown in the room', async () => {
  const { item, deliverAll, events, server } = await openLog();
  server.refusalOf = () => ({ code: 'message_not_found' });
  await click('Pin', await openMenu(item));
  await deliverAll();
  deepEqual(events, ['That message no longer exists.']);
});

test('arrow keys, Home and End move in the menu; Tab closes it, and the button has the focus again', async () => {
  const { item } = await openLog();
  const menu = await openMenu(item);
  await press('ArrowDown');
  equal(textOf(document.activeElement), 'Copy text');
  await press('End');
  equal(textOf(document.activeElement), 'Mark unread from here');
  await press('ArrowDown');
  equal(textOf(document.activeElement), 'Pin');
  await press('ArrowUp');
  equal(textOf(document.activeElement), 'Mark unread from here');
  await press('Home');
  equal(textOf(document.activeElement), 'Pin');
  await press('Tab');
  equal(menu.isConnected, false);
  equal(document.activeElement.getAttribute('aria-label'), 'More actions');
});

test('picks any emoji from the grid', async () => {
  const { item, deliverAll, stored } = await openLog();
  await hover(item);
  await click('Add a reaction', item);
  await until(() => all('parley-emoji-picker .emoji-grid button').length > 0);
  const picker = find('parley-emoji-picker');
  equal(picker.role, 'dialog');
  deepEqual(all('.emoji-grid button', picker).slice(0, 6).map(textOf), QUICK_REACTIONS);
  await press('ArrowRight');
  await press('ArrowDown');
  await press('ArrowLeft');
  equal(document.activeElement, all('.emoji-grid button', picker)[6]);
  const emoji = textOf(document.activeElement);
  document.activeElement.click();
  await deliverAll();
  deepEqual(stored().reactions.map((one) => one.emoji), [emoji]);
});

test('accepts one typed emoji, and nothing else', async () => {
  const { item, deliverAll, stored } = await openLog();
  await hover(item);
  await click('Add a reaction', item);
  await until(() => all('parley-emoji-picker input').length > 0);
  const picker = find('parley-emoji-picker');
  await fill(find('input', picker), 'tada');
  await submit(find('form', picker));
  deepEqual([textOf(find('[role=alert]', picker)), find('input', picker).getAttribute('aria-invalid')], ['Enter a single emoji.', 'true']);
  await fill(find('input', picker), '🍞');
  await submit(find('form', picker));
  await deliverAll();
  deepEqual(stored().reactions.map((one) => one.emoji), ['🍞']);
});

test('Enter focuses the toolbar, arrows move between the controls, Escape returns to the message', async () => {
  const { item } = await openLog();
  item.focus();
  await settled();
  await until(() => all('parley-message-toolbar button').length > 0);
  await press('Enter', {}, item);
  equal(document.activeElement, all('.message-toolbar button', item)[0]);
  await press('ArrowRight');
  equal(document.activeElement, all('.message-toolbar button', item)[1]);
  await press('ArrowLeft');
  await press('Escape');
  equal(all('.tooltip').length, 0, 'closes the tooltip first');
  await press('Escape');
  equal(document.activeElement, item);
  await press('ArrowRight');
  equal(textOf(document.activeElement), 'Jan Nowak', 'the author is the first control');
});

test('a tooltip shows the name of the hovered button until it is clicked', async () => {
  const { item } = await openLog();
  await hover(item);
  const button = control('Reply', item);
  await pointer('pointerover', button, { pointerType: 'mouse' });
  await until(() => all('.tooltip').length === 1, 'the tooltip');
  equal(textOf(find('.tooltip')), 'Reply');
  equal(find('.tooltip').getAttribute('aria-hidden'), 'true');
  button.click();
  await settled();
  equal(all('.tooltip').length, 0);
});

test('the author opens the user card', async () => {
  const { item } = await openLog();
  await click('Jan Nowak', item);
  await until(() => all('parley-user-card').length === 1);
  await settled();
  equal(textOf(find('parley-user-card b')), 'Jan Nowak');
});

test('a long press opens the sheet, a tap does not', async () => {
  const { item, deliverAll, stored } = await openLog();
  const text = find('.message-text', item);
  await hover(item);
  touch('pointerdown', text);
  touch('pointerup', text);
  equal(all('parley-message-sheet').length, 0);
  await openSheet(text);
  const sheet = find('parley-message-sheet');
  equal(textOf(find('h2', sheet)), 'Message from Jan Nowak');
  deepEqual(all('.menu-item', sheet).map(textOf), ['Reply', 'Pin', 'Copy text', 'Copy link', 'Mark unread from here']);
  await click('React with ❤️', sheet);
  await deliverAll();
  deepEqual(stored().reactions.map(({ emoji }) => emoji), ['❤️']);
});

test('a finger that moves does not open the sheet', async () => {
  const { item } = await openLog();
  await hover(item);
  const text = find('.message-text', item);
  touch('pointerdown', text);
  touch('pointermove', text, 60);
  const sheet = openSheet(text);
  await until(() => all('parley-message-sheet').length > 0, 'the sheet of the second press');
  equal(all('parley-message-sheet').length, 1, 'none of the press that moved');
  await sheet;
});

test('the sheet closes with its button, and names those who reacted', async () => {
  const { item, server, stored, deliverAll } = await openLog();
  server.react(stored(), JAN, '🎉', true);
  await deliverAll();
  const text = find('.message-text', item);
  await openSheet(text);
  equal(textOf(find('.reaction-list')), '🎉 Jan Nowak');
  await click('Close', find('parley-message-sheet'));
  equal(all('parley-message-sheet').length, 0);
});
