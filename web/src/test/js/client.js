import { Attendance } from '../../main/web/app/model/attendance.js';
import { Calls } from '../../main/web/app/model/calls.js';
import { Connection } from '../../main/web/app/model/connection.js';
import { Conversation } from '../../main/web/app/model/conversation.js';
import { Conversations } from '../../main/web/app/model/conversations.js';
import { clientIds } from '../../main/web/app/model/client-ids.js';
import { Feed } from '../../main/web/app/model/feed.js';
import { Outbox } from '../../main/web/app/model/outbox.js';
import { People } from '../../main/web/app/model/people.js';
import { Presence } from '../../main/web/app/model/presence.js';
import { RoomLog } from '../../main/web/app/model/room-log.js';
import { Rooms } from '../../main/web/app/model/rooms.js';
import { alone } from '../../main/web/app/model/turn.js';
import { Typing } from '../../main/web/app/model/typing.js';
import { settled } from './clock.js';
import { Wire } from './server.js';

let ids = 0;
const noise = (bytes) => {
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

/** The whole core as one tab has it, over a {@link Server} of which nothing arrives by itself. */
export class Client {
  wires = [];

  constructor(server, clock, { userId = 7, random = () => 1, api = server.apiOf(userId), store = new MemoryStore(), turn = alone, channel = { postMessage() {} } } = {}) {
    this.api = api;
    this.user = { id: userId, username: server.users.get(userId) };
    this.connection = new Connection(() => {
      const wire = new Wire(server, userId);
      this.wires.push(wire);
      return wire;
    }, clock, random);
    this.calls = new Calls((frame) => this.connection.send(frame), clock, random);
    this.outbox = new Outbox({ ask: (frame) => this.calls.ask(frame), clock, random, newId: clientIds(clock.now, noise), store, turn, channel });
    this.rooms = new Rooms(api, (room) => new RoomLog(room, {
      userId, clock,
      sync: (id) => this.feed.sync(id),
      send: (frame) => this.feed.send(frame),
      changed: (log) => this.rooms.refreshed(log),
      recount: (log) => this.rooms.recount(log),
      arrived: (clientId) => this.outbox.heard(clientId),
    }));
    this.people = new People((ids) => api.people(ids), clock);
    this.presence = new Presence();
    this.attendance = new Attendance(clock, { getItem: () => null }, (state) => this.connection.send({ type: 'presence', state }));
    this.typing = new Typing(clock, (frame) => this.connection.send(frame));
    const { connection, rooms, calls, outbox, people, presence, attendance, typing } = this;
    this.feed = new Feed({ connection, rooms, calls, outbox, people, presence, attendance, typing });
    this.conversations = new Conversations((id) => new Conversation({
      log: this.rooms.log(id), user: this.user, api, outbox: this.outbox, calls: this.calls, connection: this.connection,
    }));
  }

  start() {
    this.feed.begin(this.user.id);
    return this.outbox.restore(this.user.id);
  }

  get wire() {
    return this.wires.at(-1);
  }
}

/** Lets everything through that is under way. */
export async function flow(...clients) {
  for (let quiet = 0; quiet < 2; quiet++) {
    for (const { wire } of clients) {
      if (wire.readyState === 0 && !wire.gone) wire.arrive();
      for (; wire.sent.length; quiet = 0) wire.up();
      for (; wire.coming.length; quiet = 0) wire.down();
    }
    await settled();
  }
}
