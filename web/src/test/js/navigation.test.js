import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Navigation } from '../../main/web/app/model/navigation.js';
import { deliver } from './client-fixture.js';
import { JAN, given } from './conversation-fixture.js';
import { flushTasks } from './fake-clock.js';

test('opens at the newest page, pinned to the end', async () => {
  const { conversation } = await given(120);
  const { timeline, scroll } = conversation;
  assert.deepEqual([timeline.rows.length, timeline.last, timeline.hasOlder, scroll.pinned, scroll.target], [50, 122, true, true, 'end']);
});

test('keeps the loaded rows contiguous while jumping and paging', async () => {
  const { client, conversation, postByJan } = await given(700);
  assert.equal(await conversation.navigation.goTo(300), true);
  assert.deepEqual([conversation.timeline.hasNewer, conversation.scroll.target, conversation.scroll.seq], [true, 'row', 300]);
  await postByJan('far away');
  assert.ok(conversation.timeline.last < 400);
  conversation.history.loadNewer();
  await deliver(client);
  assert.ok(conversation.rows.every(({ seq }, at, rows) => at === 0 || seq === rows[at - 1].seq + 1));
  await conversation.navigation.toPresent();
  assert.deepEqual([conversation.rows.at(-1).content, conversation.timeline.hasNewer], ['far away', false]);
});

test('opens at the first unread row', async () => {
  for (const read of [20, 80, 120]) {
    const { conversation } = await given(120, { read });
    assert.deepEqual([conversation.readPosition.firstUnreadSeq, conversation.scroll.target, conversation.scroll.pinned], [read + 1, 'unread', false], read);
    assert.ok(conversation.rows.some(({ seq }) => seq === read), 'with what is before it');
  }
});

test('opens at the first unread row even if an old message was in view last', async () => {
  const { client, server, conversation } = await given(700);
  server.addRoom(2);
  await deliver(client);
  await conversation.navigation.goTo(300);
  conversation.close();
  client.conversationCache.open(2);
  for (let at = 1; at <= 60; at++) server.post(1, JAN, `n${at}`);
  await deliver(client);
  client.conversationCache.open(1);
  await deliver(client);
  const first = conversation.rows.find(({ seq }) => seq === conversation.readPosition.firstUnreadSeq);
  assert.deepEqual([first?.content, conversation.scroll.target], ['n1', 'unread']);
});

/** A conversation with rows 1 to 100, of which a page of ten may be loaded. */
function navigate({ page = null, firstUnreadSeq = 0, isDividerSet = firstUnreadSeq > 0 } = {}) {
  const timeline = { loaded: page !== null, hasNewer: page !== null && page < 91 };
  const calls = [];
  const show = (first) => { Object.assign(timeline, { loaded: true, hasNewer: first < 91, first }); };
  if (page !== null) show(page);
  const history = {
    timeline,
    stalled: true,
    isLoaded: (seq) => timeline.loaded && seq >= timeline.first && seq < timeline.first + 10,
    enqueue: (task) => task(),
    loadNewest: async () => { calls.push('newest'); show(91); },
    loadAround: async (seq) => { calls.push(seq); if (seq <= 100) show(Math.max(1, seq - 5)); },
  };
  const readPosition = { firstUnreadSeq, isDividerSet, load: async () => { calls.push('load'); show(91); } };
  const navigation = new Navigation(history, readPosition);
  let changes = 0;
  navigation.onChanged = () => { changes++; };
  return { navigation, scroll: navigation.scroll, history, calls, timeline, changes: () => changes };
}

test('shows loaded rows at the last position, or at the first unread row', () => {
  for (const [page, pinned, firstUnreadSeq, target] of [[91, true, 0, 'end'], [41, false, 0, ''], [91, true, 95, 'unread']]) {
    const { navigation, scroll, calls, changes } = navigate({ page, firstUnreadSeq });
    scroll.pinned = pinned;
    navigation.open();
    assert.deepEqual([scroll.target, scroll.pinned, calls, changes()], [target, target === 'end', [], 1]);
  }
});

test('loads the first page, or the page with the divider, if it is missing', async () => {
  for (const given of [{}, { page: 41, isDividerSet: true }]) {
    const { navigation, scroll, calls } = navigate(given);
    scroll.unseen = 3;
    navigation.open();
    await flushTasks();
    assert.deepEqual([calls, scroll.target, scroll.pinned, scroll.unseen], [['load'], 'end', true, 0]);
  }
});

test('catching up loads only if nothing is loaded, and clears a failure', async () => {
  for (const [page, loads] of [[null, ['load']], [91, []]]) {
    const { navigation, history, calls } = navigate({ page });
    await navigation.catchUp();
    assert.deepEqual([history.stalled, calls], [false, loads]);
  }
});

test('a reset follows the newest row, and loads it only while the room is open', async () => {
  for (const [isOpen, loads] of [[true, ['newest']], [false, []]]) {
    const { navigation, scroll, calls } = navigate({ page: 41 });
    scroll.pinned = false;
    navigation.reset(isOpen);
    await flushTasks();
    assert.deepEqual([scroll.pinned, calls], [true, loads]);
  }
});

test('goes to a loaded row without a request, and not to a row that does not exist', async () => {
  const { navigation, scroll, calls, changes } = navigate({ page: 41 });
  assert.deepEqual([await navigation.goTo(45), scroll.target, scroll.seq, calls, changes()], [true, 'row', 45, [], 1]);
  assert.deepEqual([await navigation.goTo(20), scroll.seq, calls], [true, 20, [20]]);
  assert.deepEqual([await navigation.goTo(300), scroll.seq, changes()], [false, 20, 2]);
});

test('the end of the list pins the view only if the newest row is loaded', async () => {
  const { navigation, scroll, timeline, calls } = navigate({ page: 41 });
  scroll.pinned = false;
  navigation.setPinned(true);
  assert.equal(scroll.pinned, false);
  await navigation.toPresent();
  assert.deepEqual([scroll.pinned, timeline.hasNewer, calls], [true, false, ['newest']]);
  navigation.setPinned(false);
  navigation.setPinned(true);
  assert.equal(scroll.pinned, true);
});
