/** The second half of the composition root, loaded with the chat: what somebody who is signed in works with. */
import { Attendance } from './model/attendance.js';
import { Calls } from './model/calls.js';
import { clientIds } from './model/client-ids.js';
import { Connection } from './model/connection.js';
import { Conversation } from './model/conversation.js';
import { Conversations } from './model/conversations.js';
import { Feed } from './model/feed.js';
import { Lease } from './model/lease.js';
import { Outbox } from './model/outbox.js';
import { OutboxDatabase } from './model/outbox-database.js';
import { OutboxStore } from './model/outbox-store.js';
import { People } from './model/people.js';
import { Presence } from './model/presence.js';
import { RoomLog } from './model/room-log.js';
import { Rooms } from './model/rooms.js';
import { alone, Turn } from './model/turn.js';
import { Typing } from './model/typing.js';
import { api, clock, drafts, furnish, random, session } from './parley.js';

const OUTBOX = 'parley.outbox';
const database = await OutboxDatabase.open(window, OUTBOX, clock);

const newId = clientIds(clock.now, (bytes) => crypto.getRandomValues(bytes));

/** Who sends for all tabs: nobody needs to be asked where each has an outbox of its own. */
function turn() {
  if (!database) return alone;
  return navigator.locks ? new Turn(navigator.locks, OUTBOX) : new Lease(localStorage, OUTBOX, clock, newId());
}

const connection = new Connection(() => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/ws`), clock, random);
const calls = new Calls((frame) => connection.send(frame), clock, random);
const outbox = new Outbox({
  ask: (frame) => calls.ask(frame),
  clock,
  random,
  newId,
  store: database ?? new OutboxStore(sessionStorage),
  turn: turn(),
  channel: new BroadcastChannel(OUTBOX),
});
const rooms = new Rooms(api, (room) => new RoomLog(room, {
  userId: session.user.id,
  clock,
  sync: (id) => feed.sync(id),
  send: (frame) => feed.send(frame),
  changed: (log) => rooms.refreshed(log),
  recount: (log) => rooms.recount(log),
  arrived: (clientId) => outbox.heard(clientId),
}));
const conversations = new Conversations((id) => new Conversation({ log: rooms.log(id), user: session.user, api, outbox, calls, connection }));
const people = new People((ids) => api.people(ids), clock);
const presence = new Presence();
const attendance = new Attendance(clock, localStorage, (state) => connection.send({ type: 'presence', state }));
const typing = new Typing(clock, (frame) => connection.send(frame));
const feed = new Feed({ connection, rooms, calls, outbox, people, presence, attendance, typing });

furnish({ connection, calls, outbox, rooms, conversations, people, presence, attendance, typing });

connection.whyRefused = async () => (await session.check() ? null : 'session');
feed.onStranger = () => session.load();
feed.onOwn = (person) => session.profiled(person);
window.addEventListener('online', () => connection.wake());
window.addEventListener('focus', () => connection.wake());
document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? connection.wake() : feed.flush()));
window.addEventListener('pagehide', () => feed.flush());
// Another tab has begun or ended a draft, or says that its user is busy.
window.addEventListener('storage', () => {
  drafts.changed();
  attendance.check();
});
for (const input of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) window.addEventListener(input, () => attendance.stirred(), { passive: true, capture: true });
window.addEventListener('beforeunload', (event) => {
  if (!outbox.isEmpty || calls.underway > 0) event.preventDefault();
});

/** Somebody sits down. */
export function enter(user) {
  outbox.restore(user.id);
  feed.begin(user.id);
}

/** They leave: what they wrote and is not sent stays for when they come back. */
export function leave() {
  conversations.clear();
  feed.end();
  outbox.forget();
}
