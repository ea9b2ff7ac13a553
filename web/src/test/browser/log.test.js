import { session, users } from '/app/parley.js';
import { openEdits } from '/app/view/open-edits.js';
import '/app/view/log.js';
import { EWA, JAN, OLA, openRoom, signIn } from './chat-fixture.js';
import { afterTest, all, click, deepEqual, equal, find, mount, ok, press, settled, test, textOf, until } from './harness.js';

/** Shows the log of `general` with messages of Jan, all read by default. */
async function openLog({ messages = 3, read = Infinity, setUp = () => {}, room = {} } = {}) {
  const chat = await signIn({
    setUp: (server) => {
      setUp(server);
      for (let at = 1; at <= messages; at++) server.post(1, JAN, `m${at}`);
      server.rooms.get(1).reads.set(OLA, Math.min(read, server.rooms.get(1).revision));
    },
  });
  const conversation = await openRoom(chat);
  const log = document.createElement('parley-log');
  Object.assign(log, { room: { ...chat.client.rooms.find(1), ...room }, conversation });
  Object.assign(log.style, { display: 'flex', height: '400px', width: '700px' });
  await mount(log);
  await chat.deliverAll();
  afterTest(() => openEdits.stop(1));
  return { ...chat, conversation, log, scroller: find('.log') };
}

const texts = () => all('li.message .message-text').map(textOf);
const atEnd = (scroller) => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 2;

test('the log is a labelled, focusable region that announces nothing by itself', async () => {
  const { scroller } = await openLog();
  deepEqual([scroller.getAttribute('role'), scroller.getAttribute('aria-live'), scroller.tabIndex], ['log', 'off', 0]);
  equal(scroller.getAttribute('aria-label'), 'Messages in general');
  equal(scroller.getAttribute('aria-busy'), 'false');
});

test('shows day dividers, events and messages in order', async () => {
  const { log } = await openLog();
  deepEqual(texts(), ['m1', 'm2', 'm3']);
  ok(all('li', log)[0].matches('.divider:not(.new)'), 'the day comes first');
  deepEqual(all('li.event').map(textOf), ['ola joined', 'jan joined']);
});

test('groups messages of one author', async () => {
  const { postByJan } = await openLog();
  await postByJan('m4');
  deepEqual(all('li.message').map((one) => one.classList.contains('grouped')), [false, true, true, true]);
});

test('follows new messages while the end is in view', async () => {
  const { postByJan, scroller } = await openLog({ messages: 40 });
  ok(atEnd(scroller), 'starts at the end');
  await postByJan('the newest');
  equal(texts().at(-1), 'the newest');
  ok(atEnd(scroller), 'stays at the end');
});

test('keeps the reading position when messages arrive out of view', async () => {
  const { postByJan, scroller, conversation } = await openLog({ messages: 40 });
  scroller.scrollTop = 100;
  await until(() => !conversation.scroll.pinned);
  const top = all('li.message')[4].getBoundingClientRect().top;
  await postByJan('out of view');
  equal(all('li.message')[4].getBoundingClientRect().top, top);
  equal(textOf(find('.jump-to-end')), '1 new message');
  await click('1 new message');
  await settled();
  ok(atEnd(scroller));
  equal(all('.jump-to-end').length, 0);
});

test('offers to jump to the latest message when far from it', async () => {
  const { scroller, conversation } = await openLog({ messages: 50 });
  scroller.scrollTop = 0;
  await until(() => !conversation.scroll.pinned);
  await until(() => all('.jump-to-end').length === 1);
  equal(textOf(find('.jump-to-end')), 'Jump to latest');
});

test('loads older messages without moving those in view', async () => {
  const { scroller, deliverAll } = await openLog({ messages: 120 });
  const first = () => Number(all('li.message')[0].dataset.seq);
  const before = first();
  scroller.scrollTop = 50;
  await until(() => first() < before, 'older messages are loaded');
  await deliverAll();
  ok(scroller.scrollTop > 50, 'the scroll position was corrected');
});

test('opens at the first unread message, below the divider', async () => {
  const { scroller } = await openLog({ messages: 60, read: 40 });
  const divider = find('li.divider.new');
  equal(textOf(divider), 'New');
  equal(divider.nextElementSibling.dataset.seq, '41');
  const { top, bottom } = divider.getBoundingClientRect();
  const edge = scroller.getBoundingClientRect();
  ok(top >= edge.top && bottom <= edge.bottom, 'the divider is in view');
});

test('a deleted message is shown as an event', async () => {
  const { server, deliverAll } = await openLog();
  server.remove(server.rooms.get(1).rows.at(-1));
  await deliverAll();
  deepEqual(texts(), ['m1', 'm2']);
  equal(textOf(all('li.event').at(-1)), 'Message deleted');
});

test('many events in a row are folded until the user unfolds them', async () => {
  const { log, deliverAll, server } = await openLog({ messages: 0 });
  for (const id of [21, 22, 23, 24]) {
    server.users.set(id, `user${id}`);
    server.join(1, id);
  }
  await deliverAll();
  await until(() => all('.event button').length === 1);
  equal(textOf(find('.event button')), '6 people joined');
  equal(find('.event button').getAttribute('aria-expanded'), 'false');
  await click('6 people joined', log);
  await settled();
  ok(all('li.event').map(textOf).includes('user24 joined'));
});

test('joining is not shown in a direct room', async () => {
  await openLog({ room: { visibility: 'direct', people: [] } });
  equal(all('li.event').length, 0);
});

test('announces a new message of another user, but not an own one', async () => {
  const { postByJan, server, deliverAll, log } = await openLog();
  await postByJan('listen');
  await until(() => textOf(find('[role=status]', log)) === 'jan: listen', 'announced');
  server.post(1, OLA, 'my own');
  await deliverAll();
  equal(textOf(find('[role=status]', log)), 'jan: listen');
});

test('several new messages are announced as a number', async () => {
  const { postByJan, log } = await openLog();
  await postByJan('one');
  await postByJan('two');
  await until(() => textOf(find('[role=status]', log)) === '2 new messages', 'announced');
});

test('arrow keys move from message to message', async () => {
  const { scroller } = await openLog();
  scroller.focus();
  await press('ArrowUp');
  equal(document.activeElement.querySelector('.message-text').textContent, 'm3');
  await press('ArrowUp');
  equal(document.activeElement.querySelector('.message-text').textContent, 'm2');
  await press('ArrowDown');
  equal(document.activeElement.querySelector('.message-text').textContent, 'm3');
  await press('ArrowDown');
  equal(document.activeElement.querySelector('.message-text').textContent, 'm3', 'stays at the end');
});

test('Escape asks to jump to the present', async () => {
  const { scroller, log } = await openLog();
  let jumps = 0;
  log.addEventListener('jump-to-present', () => jumps++);
  scroller.focus();
  await press('Escape');
  equal(jumps, 1);
});

test('offers to retry a page that could not be loaded', async () => {
  const { http, scroller, conversation, log } = await openLog({ messages: 120 });
  http.offline = true;
  scroller.scrollTop = 0;
  await until(() => conversation.history.stalled, 'loading fails');
  await until(() => all('.load-more button').length === 1);
  equal(textOf(find('.load-more button')), 'Load older messages');
  http.offline = false;
  await click('Load older messages', log);
  await until(() => !conversation.history.stalled && conversation.timeline.rows.length > 50, 'loaded');
  equal(all('.load-more').length, 0);
});

test('scrolls to a linked message, focuses and highlights it', async () => {
  const { conversation, scroller } = await openLog({ messages: 100 });
  equal(await conversation.navigation.goTo(20), true);
  await until(() => document.activeElement?.dataset?.seq === '20', 'the linked message has the focus');
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  const edge = scroller.getBoundingClientRect();
  ok(top > edge.top && bottom < edge.bottom, 'in view');
  await until(() => document.activeElement.classList.contains('flash'));
});

test('restores the reading position of a room that is opened again', async () => {
  const { scroller, log, conversation, chat } = await openLog({ messages: 45 }).then((opened) => ({ ...opened, chat: opened }));
  scroller.scrollTop = 200;
  await until(() => !conversation.scroll.pinned);
  await settled();
  const offset = find('li.message[data-seq="20"]').getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  log.remove();
  const again = document.createElement('parley-log');
  Object.assign(again, { room: chat.client.rooms.find(1), conversation });
  Object.assign(again.style, { display: 'flex', height: '400px', width: '700px' });
  conversation.close();
  conversation.open();
  await mount(again);
  await settled();
  const now = find('li.message[data-seq="20"]').getBoundingClientRect().top - find('.log').getBoundingClientRect().top;
  ok(Math.abs(now - offset) < 2, `at ${now} instead of ${offset}`);
});

test('reports what was read only while the window has the focus', async () => {
  let focus = false;
  document.hasFocus = () => focus;
  afterTest(() => { delete document.hasFocus; });
  const { clock, client, deliverAll, postByJan, server } = await openLog({ messages: 3, read: 2 });
  await postByJan('m4');
  await clock.advance(1_000);
  await deliverAll();
  deepEqual([client.rooms.find(1).unread, server.rooms.get(1).reads.get(OLA)], [4, 2], 'without the focus');
  focus = true;
  window.dispatchEvent(new Event('focus'));
  await clock.advance(1_000);
  await deliverAll();
  equal(client.rooms.find(1).unread, 0, 'with the focus');
  equal(server.rooms.get(1).reads.get(OLA), server.rooms.get(1).revision);
});

test('requests the users it shows', async () => {
  const { server, deliverAll } = await openLog();
  server.users.set(EWA, 'ewa');
  server.join(1, EWA);
  server.post(1, EWA, 'hi');
  await deliverAll();
  await until(() => users.get(EWA)?.username === 'ewa');
  equal(textOf(all('.author').at(-1)), 'ewa');
});

test('edits a message in place', async () => {
  const { log, conversation, server, deliverAll } = await openLog({ messages: 0 });
  server.post(1, OLA, 'tpyo');
  await deliverAll();
  await log.edit(conversation.lastOwn);
  await until(() => all('parley-editor textarea').length === 1);
  const field = find('parley-editor textarea');
  equal(field.value, 'tpyo');
  equal(document.activeElement, field);
  equal(session.user.id, OLA);
  await press('Escape');
  equal(all('parley-editor').length, 0);
});
