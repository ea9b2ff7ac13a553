import { clock as pageClock, rooms, session } from '/app/parley.js';
import '/app/view/dialog-registry.js';
import '/app/view/room.js';
import { JAN, openRoom, signIn } from './chat-fixture.js';
import { afterTest, all, click, control, deepEqual, equal, find, includes, mount, ok, press, settled, test, textOf, until } from './harness.js';

async function open({ messages = 1, id = 2, room = {}, admin = false, justRegistered = false, setUp = (server) => { server.addRoom(2, { name: 'kitchen' }); } } = {}) {
  const chat = await signIn({
    admin,
    setUp: (server) => {
      setUp(server);
      for (let at = 0; at < messages; at++) server.post(id, JAN, `m${at}`);
    },
  });
  session.justRegistered = justRegistered;
  const conversation = await openRoom(chat, id);
  const element = await mount('parley-room', { room: { ...rooms.find(id), ...room }, conversation });
  const left = [];
  element.addEventListener('left', ({ detail }) => left.push(detail));
  afterTest(() => {
    session.justRegistered = false;
    document.querySelectorAll('[popover], dialog').forEach((one) => one.remove());
  });
  return { ...chat, conversation, element, left };
}

/** Holds back timers of a second or longer. @returns {() => void} fires those that were not cleared */
function holdTimers() {
  const { setTimeout, clearTimeout } = globalThis;
  const held = new Map();
  let last = 0;
  globalThis.setTimeout = (then, ms = 0) => {
    if (ms < 1_000) return setTimeout(then, ms);
    held.set(--last, then);
    return last;
  };
  globalThis.clearTimeout = (timer) => { if (!held.delete(timer)) clearTimeout(timer); };
  afterTest(() => Object.assign(globalThis, { setTimeout, clearTimeout }));
  return () => {
    for (const then of held.values()) then();
    held.clear();
  };
}

async function openMenu(element) {
  await click('Room menu', element);
  await until(() => all('parley-menu [role]').length > 0, 'the menu');
  return find('parley-menu');
}

test('the header has the name, the topic and the number of members', async () => {
  const { element } = await open({ room: { topic: 'What to eat' } });
  equal(textOf(find('h1', element)), 'kitchen');
  deepEqual([textOf(find('.topic', element)), find('.topic', element).title], ['What to eat', 'What to eat']);
  equal(textOf(control('2 members', element)), '2');
});

test('a private room says so to screen readers', async () => {
  const { element } = await open({ room: { visibility: 'private' } });
  equal(textOf(find('h1', element)), 'kitchen, private');
});

test('a direct room is named by its members', async () => {
  const { element, client } = await open({ room: { visibility: 'direct', people: [{ id: 7, username: 'ola' }, { id: JAN, username: 'jan' }] } });
  client.users.update({ id: JAN, username: 'jan', name: 'Jan Nowak' });
  await element.updateComplete;
  includes(textOf(find('h1', element)), 'Jan Nowak');
});

test('the composer has the focus', async () => {
  const { element } = await open();
  await until(() => document.activeElement === find('textarea', element));
});

test('a room without messages invites to write the first one', async () => {
  const { element } = await open({ messages: 0, room: { role: 'owner' } });
  equal(textOf(find('.empty h2', element)), 'Your room is ready');
  equal(textOf(find('.empty p', element)), 'Everyone in #kitchen can read what you write here.');
  await click('Write the first message', element);
  equal(document.activeElement, find('textarea', element));
  await click('Add a topic', element);
  await until(() => all('parley-edit-room dialog[open]').length === 1);
});

test('an empty direct room names all users who can read it', async () => {
  const people = [{ id: 7, username: 'ola' }, { id: JAN, username: 'jan' }, { id: 11, username: 'ewa' }];
  const { element } = await open({ messages: 0, room: { visibility: 'direct', people } });
  equal(textOf(find('.empty p', element)), 'Only jan, ewa and you can read this conversation.');
  equal(textOf(find('.empty h2', element)), 'No messages yet');
});

test('an empty archived room does not invite to write', async () => {
  const { element } = await open({ messages: 0, room: { archived: true, role: 'owner' } });
  deepEqual([textOf(find('.empty', element)), all('.empty button', element).length], ['No messages yet', 0]);
});

test('an archived room has no composer, and its owner can unarchive it', async () => {
  const { element, http } = await open({ room: { archived: true, role: 'owner' } });
  equal(all('textarea', element).length, 0);
  includes(textOf(find('.archived', element)), 'This room is archived.');
  http.routes['PATCH /rooms/:id'] = null;
  await click('Unarchive room', element);
  await until(() => textOf(find('.snackbar', element)) === 'The room is no longer archived.');
  deepEqual(http.sent('PATCH'), [{ path: '/rooms/2', body: { archived: false } }]);
});

test('a new user is welcomed in general, until the welcome is dismissed', async () => {
  const { element } = await open({ id: 1, justRegistered: true });
  equal(textOf(find('.welcome span', element)), 'Welcome, ola. This is #general, the room for everyone.');
  await click('Dismiss', element);
  equal(all('.welcome', element).length, 0);
});

test('a new toast replaces the previous one', async () => {
  const { element } = await open();
  const toast = (detail) => element.dispatchEvent(new CustomEvent('toast', { detail }));
  toast('first');
  toast('second');
  await settled();
  deepEqual([textOf(find('.snackbar', element)), find('.snackbar', element).getAttribute('role')], ['second', 'status']);
});

test('a toast disappears after a while, also one that replaced another', async () => {
  const { element } = await open();
  const fireTimers = holdTimers();
  const toast = (detail) => element.dispatchEvent(new CustomEvent('toast', { detail }));
  toast('first');
  await settled();
  equal(textOf(find('.snackbar', element)), 'first');
  fireTimers();
  await settled();
  equal(textOf(find('.snackbar', element)), '');
  toast('second');
  toast('third');
  await settled();
  equal(textOf(find('.snackbar', element)), 'third');
  fireTimers();
  await settled();
  equal(textOf(find('.snackbar', element)), '');
});

test('typing outside of a field goes to the composer', async () => {
  const { element } = await open();
  document.activeElement.blur();
  await press('a', {}, document.body);
  equal(document.activeElement, find('textarea', element));
  for (const [key, options] of [['a', { ctrlKey: true }], ['Enter', {}], ['F5', {}]]) {
    document.activeElement.blur();
    await press(key, options, document.body);
    equal(document.activeElement, document.body, key);
  }
});

test('a space on a button is left to the button', async () => {
  const { element } = await open();
  control('Room menu', element).focus();
  await press(' ');
  equal(document.activeElement, control('Room menu', element));
});

test('a lost connection is shown after a while, with a countdown and a button to try now', async () => {
  const { element, client, clock } = await open();
  const { now } = pageClock;
  pageClock.now = clock.now;
  afterTest(() => { pageClock.now = now; });
  const shown = () => textOf(find('.banner span[aria-hidden]', element));
  client.socket.lose();
  await settled();
  equal(all('.banner', element).length, 0);
  client.connection.tryNow();
  await clock.advance(2_000);
  await settled();
  equal(shown(), 'No connection. Your messages will be sent when you are back online. Reconnecting…');
  equal(textOf(find('.banner [role=status]', element)), 'No connection. Your messages will be sent when you are back online.');
  for (let failed = 1; failed < 3; failed++) {
    client.socket.lose();
    client.connection.tryNow();
  }
  client.socket.lose();
  await settled();
  equal(shown(), 'No connection. Your messages will be sent when you are back online. Retrying in 4 s.');
  await clock.advance(1_000);
  await until(() => shown().endsWith('Retrying in 3 s.'), 'the countdown goes on');
  const { length } = client.sockets;
  await click('Try now', element);
  equal(client.sockets.length, length + 1);
});

test('a connection that has ended says why', async () => {
  const { element, client } = await open();
  client.socket.lose(4506);
  await settled();
  equal(textOf(find('.banner[role=alert] span', element)), 'Your account has too many open connections. Close some tabs, then reload this one.');
  equal(textOf(control('Reload', element)), 'Reload');
});

test('the menu offers what the role allows', async () => {
  const { element } = await open();
  deepEqual(all('[role=menuitem]', await openMenu(element)).map(textOf), ['Members', 'Notifications', 'Leave room']);
});

test('the menu of an owner has all actions', async () => {
  const { element } = await open({ room: { role: 'owner' } });
  deepEqual(all('[role=menuitem]', await openMenu(element)).map(textOf), ['Members', 'Add people', 'Notifications', 'Edit name and topic', 'Archive room', 'Leave room', 'Delete room']);
});

test('the menu of a moderator offers to add people and to edit the topic', async () => {
  const { element } = await open({ room: { role: 'moderator' } });
  deepEqual(all('[role=menuitem]', await openMenu(element)).map(textOf), ['Members', 'Add people', 'Notifications', 'Edit topic', 'Leave room']);
});

test('a moderator cannot change an archived room', async () => {
  const { element } = await open({ room: { role: 'moderator', archived: true } });
  deepEqual(all('[role=menuitem]', await openMenu(element)).map(textOf), ['Members', 'Notifications', 'Leave room']);
});

test('the owner of an archived room can only unarchive or delete it', async () => {
  const { element } = await open({ room: { role: 'owner', archived: true } });
  deepEqual(all('[role=menuitem]', await openMenu(element)).map(textOf), ['Members', 'Notifications', 'Unarchive room', 'Leave room', 'Delete room']);
});

test('general cannot be left', async () => {
  const { element } = await open({ id: 1 });
  deepEqual(all('[role=menuitem]', await openMenu(element)).map(textOf), ['Members', 'Notifications']);
});

test('the notification level is chosen from a menu, which marks the current one', async () => {
  const { element, http } = await open();
  http.routes['PUT /rooms/:id/notifications'] = null;
  await click('Notifications', await openMenu(element));
  await until(() => all('[role=menuitemradio]').length === 3);
  deepEqual(all('[role=menuitemradio]').map((one) => [textOf(one), one.getAttribute('aria-checked')]), [['Every message', 'true'], ['Only mentions', 'false'], ['Nothing', 'false']]);
  await click('Nothing', find('parley-menu'));
  await until(() => textOf(find('.snackbar', element)) === 'This room is muted.');
  deepEqual(http.sent('PUT'), [{ path: '/rooms/2/notifications', body: { level: 'nothing' } }]);
  equal(rooms.find(2).notifications, 'nothing');
});

test('a refusal of the server is shown', async () => {
  const { element, http } = await open();
  http.offline = true;
  await click('Notifications', await openMenu(element));
  await until(() => all('[role=menuitemradio]').length === 3);
  await click('Nothing', find('parley-menu'));
  await until(() => textOf(find('.snackbar', element)) === 'No connection to the server. Try again.');
});

test('leaving asks first, and reports it to the page', async () => {
  const { element, http, left } = await open();
  http.routes['POST /rooms/:id/leave'] = null;
  await click('Leave room', await openMenu(element));
  await until(() => all('parley-leave-room dialog[open]').length === 1);
  includes(textOf(find('dialog')), 'Leave #kitchen? You can join again at any time.');
  await click('Leave room', find('dialog'));
  await until(() => left.length === 1);
  deepEqual([left, rooms.find(2)], [[{ key: 'rooms.left', values: { room: '#kitchen' } }], undefined]);
});

test('deleting requires typing the name', async () => {
  const { element, http, left } = await open({ room: { role: 'owner' } });
  http.routes['DELETE /rooms/:id'] = null;
  await click('Delete room', await openMenu(element));
  await until(() => all('parley-delete-room dialog[open]').length === 1);
  const dialog = find('dialog');
  find('input', dialog).value = 'bathroom';
  await click('Delete room', dialog);
  equal(textOf(find('.err', dialog)), 'That is not the room’s name.');
  ok(document.activeElement === find('input', dialog), 'the field has the focus');
  find('input', dialog).value = 'kitchen';
  await click('Delete room', dialog);
  await until(() => left.length === 1);
  deepEqual(left[0].key, 'rooms.deleted');
});

test('the number of members opens their list', async () => {
  const { element } = await open();
  await click('2 members', element);
  await until(() => all('parley-members li').length === 2);
  equal(textOf(find('parley-members h2')), 'Members of #kitchen');
});
