import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReadPosition } from '../../main/web/app/model/read-position.js';
import { Timeline } from '../../main/web/app/model/timeline.js';
import { UnreadDivider } from '../../main/web/app/model/unread-divider.js';

const [OLA, JAN] = [7, 9];
const row = (seq, user_id = JAN, more = {}) => ({ id: seq, seq, revision: seq, user_id, ...more });
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => row(from + at));

/** A room of so many rows, of which the user has read some; pages have ten rows. */
function given({ rows = range(1, 100), readTo = 100, unread = 100 - readTo, loaded = null } = {}) {
  const timeline = new Timeline();
  const loads = [];
  const page = (messages) => ({ messages, has_more: messages[0].seq > 1, revision: rows.at(-1).seq });
  const history = {
    timeline,
    loadNewest: async () => { loads.push('newest'); timeline.reset(page(rows.slice(-10))); },
    loadAround: async (seq) => { loads.push(seq); timeline.resetAround(page(rows.slice(Math.max(0, seq - 6), seq + 4))); },
  };
  if (loaded) timeline.reset(page(loaded));
  const seen = [];
  const log = { id: 1, unread: { unread, readTo, lastSeq: rows.at(-1).seq, isHeld: false }, cursor: { isCatchingUp: false }, markSeen: (seq) => seen.push(seq), holdUnread: () => { log.unread.isHeld = true; } };
  const requests = [];
  const rpc = { requestReliably: async (frame) => { requests.push(frame); } };
  const divider = new UnreadDivider(log, OLA);
  return { position: new ReadPosition({ log, history, divider, rpc, userId: OLA }), timeline, loads, log, seen, requests, divider };
}

test('loads the newest page if everything is read', async () => {
  const { position, loads } = given();
  await position.load();
  assert.deepEqual(loads, ['newest']);
});

test('loads the newest page if it reaches back to the first unread row', async () => {
  const { position, loads, divider, timeline } = given({ readTo: 95 });
  await position.load();
  assert.deepEqual([loads, divider.seqIn(timeline)], [['newest'], 96]);
});

test('loads the page around the first unread row if the newest one does not reach it', async () => {
  const { position, loads, divider, timeline } = given({ readTo: 85 });
  await position.load();
  assert.deepEqual([loads, divider.seqIn(timeline)], [['newest', 85], 86]);
});

test('does not load the newest page if too much is unread', async () => {
  const { position, loads } = given({ readTo: 20 });
  await position.load();
  assert.deepEqual(loads, [20]);
});

test('loads the first page if nothing was ever read', async () => {
  const { position, loads } = given({ readTo: 0 });
  await position.load();
  assert.deepEqual(loads, [1]);
});

test('reports how far the user has seen', () => {
  const { position, seen } = given({ loaded: range(91, 100) });
  position.markSeen(95);
  position.markSeen(100);
  assert.deepEqual(seen, [95, 100]);
});

test('reads own messages and events together with the row before them', () => {
  const { position, seen } = given({ rows: [...range(1, 5), row(6, OLA), row(7, JAN, { kind: 'joined' })], readTo: 3, unread: 2, loaded: [...range(1, 5), row(6, OLA), row(7, JAN, { kind: 'joined' })] });
  position.markSeen(4);
  position.markSeen(5);
  assert.deepEqual(seen, [4, 7]);
});

test('does not read them while more rows may follow', () => {
  const loaded = [...range(1, 5), row(6, OLA)];
  const { position, seen, timeline, log } = given({ rows: loaded, readTo: 3, unread: 2, loaded });
  log.cursor.isCatchingUp = true;
  position.markSeen(5);
  log.cursor.isCatchingUp = false;
  timeline.hasNewer = true;
  position.markSeen(5);
  assert.deepEqual(seen, [5, 5]);
});

test('marking as unread holds the count, moves the divider and sends a request', async () => {
  const { position, log, requests, divider, timeline } = given({ loaded: range(91, 100) });
  await position.markUnread({ seq: 97 });
  assert.deepEqual([log.unread.isHeld, divider.seqIn(timeline), requests], [true, 97, [{ type: 'unread', room_id: 1, seq: 97 }]]);
  position.release();
  assert.equal(log.unread.isHeld, false);
});

test('marking as read reads everything, also held rows', async () => {
  const { position, log, seen } = given({ loaded: range(91, 100) });
  await position.markUnread({ seq: 97 });
  position.markRead();
  assert.deepEqual([log.unread.isHeld, seen], [false, [100]]);
});
