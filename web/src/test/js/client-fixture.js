import { OwnPresence } from '../../main/web/app/model/own-presence.js';
import { Rpc } from '../../main/web/app/model/rpc.js';
import { Connection } from '../../main/web/app/model/connection.js';
import { Conversation } from '../../main/web/app/model/conversation.js';
import { ConversationCache } from '../../main/web/app/model/conversation-cache.js';
import { createClientIdGenerator } from '../../main/web/app/model/client-ids.js';
import { FrameRouter } from '../../main/web/app/model/frame-router.js';
import { Outbox } from '../../main/web/app/model/outbox.js';
import { UserDirectory } from '../../main/web/app/model/user-directory.js';
import { Presence } from '../../main/web/app/model/presence.js';
import { RoomLog } from '../../main/web/app/model/room-log.js';
import { Rooms } from '../../main/web/app/model/rooms.js';
import { noLock } from '../../main/web/app/model/tab-lock.js';
import { Typing } from '../../main/web/app/model/typing.js';
import { flushTasks } from './fake-clock.js';
import { FakeSocket } from './fake-server.js';

let ids = 0;
const counterBytes = (bytes) => {
  const number = ++ids;
  return bytes.map((_, at) => (number >> (8 * (at % 4))) & 255);
};

/** Keeps entries in memory, and can be shared by several tabs. */
export class MemoryStore {
  entries = new Map();

  async load(owner) { return [...this.entries.values()].filter((entry) => entry.owner === owner).map((entry) => ({ ...entry })); }
  async put(owner, { clientId, roomId, content, replyTo, at, state, code }) {
    this.entries.set(clientId, { owner, clientId, roomId, content, replyTo, at, state: state === 'failed' ? 'failed' : 'waiting', code });
  }
  async remove(_owner, clientId) { this.entries.delete(clientId); }
}

/** The whole client model of one tab, connected to a {@link FakeServer}. Frames wait until they are delivered. */
export class TestClient {
  sockets = [];

  constructor(server, clock, { userId = 7, random = () => 1, api = server.apiOf(userId), storage = { getItem: () => null }, store = new MemoryStore(), lock = noLock, channel = { postMessage() {} } } = {}) {
    this.api = api;
    this.user = { id: userId, username: server.users.get(userId) };
    this.connection = new Connection(() => {
      const socket = new FakeSocket(server, userId);
      this.sockets.push(socket);
      return socket;
    }, clock, random);
    this.rpc = new Rpc((frame) => this.connection.send(frame), clock, random);
    this.outbox = new Outbox({ request: (frame) => this.rpc.request(frame), clock, random, newId: createClientIdGenerator(clock.now, counterBytes), store, lock, channel });
    this.rooms = new Rooms(api, (room) => new RoomLog(room, {
      userId, clock,
      requestSync: (id) => this.frameRouter.requestSync(id),
      send: (frame) => this.frameRouter.send(frame),
      onChanged: (log) => this.rooms.onLogChanged(log),
      recount: (log) => this.rooms.recount(log),
      onOwnMessage: (clientId) => this.outbox.acknowledge(clientId),
    }));
    this.users = new UserDirectory((ids) => api.users(ids), clock);
    this.presence = new Presence();
    this.ownPresence = new OwnPresence(clock, storage, (state) => this.connection.send({ type: 'presence', state }));
    this.typing = new Typing(clock, (frame) => this.connection.send(frame));
    const { connection, rooms, rpc, outbox, users, presence, ownPresence, typing } = this;
    this.frameRouter = new FrameRouter({ connection, rooms, rpc, outbox, users, presence, ownPresence, typing });
    this.conversationCache = new ConversationCache((id) => new Conversation({
      log: this.rooms.log(id), user: this.user, api, outbox: this.outbox, rpc: this.rpc, connection: this.connection,
    }));
  }

  start() {
    this.frameRouter.start(this.user.id);
    return this.outbox.restore(this.user.id);
  }

  get socket() {
    return this.sockets.at(-1);
  }
}

/** Delivers all frames in both directions until none is left. */
export async function deliver(...clients) {
  for (let quiet = 0; quiet < 2; quiet++) {
    for (const { socket } of clients) {
      if (socket.readyState === 0 && !socket.isClosed) socket.connect();
      for (; socket.sent.length; quiet = 0) socket.deliverToServer();
      for (; socket.incoming.length; quiet = 0) socket.deliverToClient();
    }
    await flushTasks();
  }
}
