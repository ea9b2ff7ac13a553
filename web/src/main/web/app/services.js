/** The second half of the composition root: the services of a signed-in user, loaded with the chat. */
import { createClientIdGenerator } from './model/client-ids.js';
import { Connection } from './model/connection.js';
import { ConversationCache } from './model/conversation-cache.js';
import { Conversation } from './model/conversation.js';
import { FrameRouter } from './model/frame-router.js';
import { OutboxDatabase } from './model/outbox-database.js';
import { SessionOutboxStore } from './model/outbox-store.js';
import { Outbox } from './model/outbox.js';
import { OwnPresence } from './model/own-presence.js';
import { Presence } from './model/presence.js';
import { RoomLog } from './model/room-log.js';
import { Rooms } from './model/rooms.js';
import { Rpc } from './model/rpc.js';
import { StorageLock } from './model/storage-lock.js';
import { noLock, TabLock } from './model/tab-lock.js';
import { Typing } from './model/typing.js';
import { UserDirectory } from './model/user-directory.js';
import { api, clock, drafts, provide, random, session } from './parley.js';

/** The name of the IndexedDB database, the lock and the broadcast channel: changing it would lose unsent messages. */
const OUTBOX = 'parley.outbox';
const ACTIVITY_EVENTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];

const database = await OutboxDatabase.open(window, OUTBOX, clock);

const newId = createClientIdGenerator(clock.now, (bytes) => crypto.getRandomValues(bytes));

/** One tab sends for all of them. No lock is needed where each tab has an outbox of its own. */
function createTabLock() {
  if (!database) return noLock;
  return navigator.locks ? new TabLock(navigator.locks, OUTBOX) : new StorageLock(localStorage, OUTBOX, clock, newId());
}

const connection = new Connection(() => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/ws`), clock, random);
const rpc = new Rpc((frame) => connection.send(frame), clock, random);
const outbox = new Outbox({
  request: (frame) => rpc.request(frame),
  clock,
  random,
  newId,
  store: database ?? new SessionOutboxStore(sessionStorage),
  lock: createTabLock(),
  channel: new BroadcastChannel(OUTBOX),
});
const rooms = new Rooms(api, (room) => new RoomLog(room, {
  userId: session.user.id,
  clock,
  requestSync: (id) => frameRouter.requestSync(id),
  send: (frame) => frameRouter.send(frame),
  onChanged: (log) => rooms.onLogChanged(log),
  recount: (log) => rooms.recount(log),
  onOwnMessage: (clientId) => outbox.acknowledge(clientId),
}));
const conversationCache = new ConversationCache((id) => new Conversation({ log: rooms.log(id), user: session.user, api, outbox, rpc, connection }));
const users = new UserDirectory((ids) => api.users(ids), clock);
const presence = new Presence();
const ownPresence = new OwnPresence(clock, localStorage, (state) => connection.send({ type: 'presence', state }));
const typing = new Typing(clock, (frame) => connection.send(frame));
const frameRouter = new FrameRouter({ connection, rooms, rpc, outbox, users, presence, ownPresence, typing });

provide({ connection, rpc, outbox, rooms, conversationCache, users, presence, ownPresence, typing });

connection.checkRefusal = async () => (await session.check() ? null : 'session');
connection.onEnded = (why) => {
  if (why === 'session') session.expire();
  // The chat may be rendering, and needs the user until it is done.
  if (why === 'deactivated') setTimeout(() => session.close('ended.deactivated'));
};
frameRouter.onUserMismatch = () => session.load();
frameRouter.onOwnProfile = (user) => session.updateUser(user);
window.addEventListener('online', () => connection.wake());
window.addEventListener('focus', () => connection.wake());
document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? connection.wake() : frameRouter.flush()));
window.addEventListener('pagehide', () => frameRouter.flush());
// Another tab has started or sent a draft, or has changed the user's availability.
window.addEventListener('storage', () => {
  drafts.notify();
  ownPresence.sync();
});
for (const type of ACTIVITY_EVENTS) window.addEventListener(type, () => ownPresence.recordInput(), { passive: true, capture: true });
window.addEventListener('beforeunload', (event) => {
  if (!outbox.isEmpty || rpc.pendingCount > 0) event.preventDefault();
});

/** Connects, and restores the user's unsent messages. */
export function startServices(user) {
  outbox.restore(user.id);
  frameRouter.start(user.id);
}

/** Disconnects and forgets the user's data. Unsent messages stay stored until the user signs in again. */
export function stopServices() {
  conversationCache.clear();
  frameRouter.stop();
  outbox.clear();
}
