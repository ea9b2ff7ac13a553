import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DisplayRows } from '../../main/web/app/model/display-rows.js';
import { MessageCommands } from '../../main/web/app/model/message-commands.js';
import { Observable } from '../../main/web/app/model/observable.js';
import { Timeline } from '../../main/web/app/model/timeline.js';

const [OLA, JAN] = [7, 9];
const row = (seq, more = {}) => ({ id: 1_000 + seq, seq, revision: seq, user_id: JAN, username: 'jan', content: `m${seq}`, timestamp: '2026-11-24T10:00:00Z', ...more });

/** An outbox that only has entries. */
class FakeOutbox extends Observable {
  entries = [];

  entriesOf() { return this.entries; }

  add(clientId, more = {}) {
    this.entries.push({ clientId, roomId: 1, content: clientId, at: 0, state: 'waiting', ...more });
    this.notify();
  }
}

function given(rows = [row(1), row(2)], page = {}) {
  const timeline = new Timeline();
  timeline.reset({ messages: rows, has_more: false, revision: 2, ...page });
  const outbox = new FakeOutbox();
  let answer;
  const rpc = { requestReliably: () => new Promise((accept, refuse) => { answer = { accept, refuse }; }) };
  const commands = new MessageCommands(rpc, 1);
  const displayRows = new DisplayRows({ roomId: 1, user: { id: OLA, username: 'ola' }, timeline, commands, outbox });
  return { timeline, outbox, commands, rows: displayRows, answer: () => answer };
}

const contents = (rows) => rows.all.map(({ content }) => content);

test('stored rows come first, then unsent messages', () => {
  const { rows, outbox } = given();
  outbox.add('mine');
  assert.deepEqual(contents(rows), ['m1', 'm2', 'mine']);
  assert.deepEqual([rows.all[2].pending, rows.all[2].mine, rows.all[0].mine], [true, true, false]);
});

test('the list is built once, and again when one of its sources changes', () => {
  const { rows, timeline, outbox, commands } = given();
  const first = rows.all;
  assert.equal(rows.all, first);
  assert.equal(rows.lastOwn, undefined);
  assert.equal(rows.all, first, 'looking for the last own message builds nothing');
  timeline.append(row(3), true);
  const second = rows.all;
  assert.notEqual(second, first);
  outbox.add('mine');
  const third = rows.all;
  assert.notEqual(third, second);
  commands.react(rows.all[0], '👍', true);
  assert.notEqual(rows.all, third);
});

test('a row that has not changed stays the same object', () => {
  const { rows, timeline } = given();
  const [first, second] = rows.all;
  timeline.update(row(2, { revision: 9, content: 'changed' }));
  assert.equal(rows.all[0], first);
  assert.notEqual(rows.all[1], second);
  const { version } = timeline;
  timeline.update(row(2, { revision: 3, content: 'older' }));
  assert.deepEqual([timeline.version, rows.all[1].content], [version, 'changed']);
});

test('a message whose row has arrived is not shown twice', () => {
  const { rows, timeline, outbox } = given();
  outbox.add('c1');
  timeline.append(row(3, { user_id: OLA, client_id: 'c1', content: 'mine' }), true);
  assert.deepEqual(contents(rows), ['m1', 'm2', 'mine']);
  timeline.append(row(4, { client_id: 'c2' }), true);
  outbox.add('c2');
  assert.equal(rows.all.length, 5, 'an id of another user is another message');
});

test('unsent messages are left out while the newest rows are not loaded', () => {
  const { rows, timeline, outbox } = given();
  outbox.add('mine');
  timeline.resetAround({ messages: [row(1)], has_more: false, revision: 9 });
  assert.deepEqual(contents(rows), ['m1']);
});

test('the last own message is the last one that can be edited', () => {
  const { rows, timeline, outbox } = given([row(1, { user_id: OLA }), row(2, { user_id: OLA, deleted: true }), row(3)]);
  outbox.add('not sent yet');
  assert.equal(rows.lastOwn.id, 1_001);
  timeline.append(row(4, { user_id: OLA }), true);
  assert.equal(rows.lastOwn.id, 1_004);
});

test('a pending reaction is shown, and reverted when it is refused', async () => {
  const { rows, commands, answer } = given();
  const reacting = commands.react(rows.all[0], '👍', true);
  assert.deepEqual(rows.all[0].reactions.map(({ emoji, mine }) => [emoji, mine]), [['👍', true]]);
  answer().refuse(new Error('refused'));
  await assert.rejects(reacting);
  assert.deepEqual(rows.all[0].reactions, []);
});

test('a reset discards pending reactions', () => {
  const { rows, commands } = given();
  commands.react(rows.all[0], '👍', true);
  commands.reset();
  assert.deepEqual(rows.all[0].reactions, []);
});
