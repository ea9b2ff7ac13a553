import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../../main/web/app/model/problem.js';
import { TestClient } from './client-fixture.js';
import { FakeClock, flushTasks } from './fake-clock.js';
import { seededRandom, FakeServer } from './fake-server.js';

const HISTORIES = Number(process.env.HISTORIES ?? 150);
/** Fixed, so that a failure can be reproduced; to search for other failures: SEED=5000 HISTORIES=2000. */
const FIRST_SEED = Number(process.env.SEED ?? 1);
const STEPS = 160;
const [OLA, JAN, EWA] = [7, 9, 11];

test(`clients converge to the state of the server (seeds from ${FIRST_SEED})`, async () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
    try {
      await new History(seed).run();
    } catch (error) {
      error.message = `SEED=${seed} HISTORIES=1: ${error.message}`;
      throw error;
    }
  }
});

/** Two tabs of Ola and one of Jan, with a server and a network that fail at random. */
class History {
  #random;
  #clock = new FakeClock();
  #server = new FakeServer();
  #requests = [];
  #sent = [];
  #backup;

  constructor(seed) {
    this.#random = seededRandom(seed);
    const { below, chance, random } = this.#random;
    this.#server.resetAfter = chance(0.3) ? 8 : 1_000;
    this.#server.page = 1 + below(6);
    for (const id of [1, 2]) this.#server.addRoom(id);
    for (let at = below(400); at > 0; at--) this.#server.post(1 + below(2), JAN, `old ${at}`);
    this.#backup = this.#server.backup();
    this.dropShare = chance(0.5) ? 0.1 : 0;
    const tab = (userId, own = {}) => new TestClient(this.#server, this.#clock, { userId, random, api: this.#delayed(this.#server.apiOf(userId)), ...own });
    this.clients = [tab(OLA), tab(OLA), tab(JAN)];
    for (const client of this.clients) watch(client);
  }

  async run() {
    this.#server.drops = () => this.#random.chance(this.dropShare);
    for (const client of this.clients) client.start();
    await flushTasks();
    for (let step = 0; step < STEPS; step++) {
      this.#step();
      await flushTasks();
      this.#checkAfterStep();
    }
    await this.#settle();
    this.#checkFinalState();
  }

  #step() {
    const { pick, chance, below } = this.#random;
    const client = pick(this.clients);
    if (chance(0.45)) return this.#network(client);
    if (chance(0.02)) return client.socket.lose();
    if (chance(0.003)) return this.#server.restore(this.#copyOfBackup());
    if (chance(0.1)) return this.#clock.advance(below(3_000));
    if (chance(0.5)) return this.#change();
    return this.#use(client);
  }

  #network(client) {
    const { pick, chance } = this.#random;
    const { socket } = client;
    const actions = [];
    if (socket.readyState === 0 && !socket.isClosed) actions.push(() => socket.connect());
    if (socket.sent.length) actions.push(() => socket.deliverToServer());
    if (socket.incoming.length) actions.push(() => this.#deliverToClient(socket));
    const next = this.#requests.find((request) => request.ready);
    if (next) actions.push(() => next.deliver());
    const unread = this.#requests.find((request) => !request.ready);
    if (unread) actions.push(() => (chance(0.05) ? unread.fail() : unread.read()));
    if (actions.length) pick(actions)();
  }

  /** Delivers some frames twice. */
  #deliverToClient(socket) {
    const { type } = JSON.parse(socket.incoming[0]);
    if (['message', 'changes'].includes(type) && this.#random.chance(0.1)) socket.onmessage({ data: socket.incoming[0] });
    socket.deliverToClient();
  }

  #change() {
    const { below, pick, chance } = this.#random;
    const room = this.#server.rooms.get(1 + below(2));
    const messages = room.rows.filter((row) => !row.kind && !row.deleted);
    const row = chance(0.7) ? messages.at(-1 - below(Math.min(10, messages.length))) : pick(messages);
    const mention = chance(0.2) ? { mentions: [OLA] } : {};
    const actions = [
      () => this.#server.post(room.id, pick([OLA, JAN]), `said ${room.revision}`, mention),
      () => { for (let at = below(12); at > 0; at--) this.#server.post(room.id, JAN, `burst ${room.revision}`); },
      () => row && this.#server.edit(row, `edited ${room.revision}`),
      () => row && this.#server.react(row, pick([OLA, JAN]), '👍', chance(0.6)),
      () => row && this.#server.remove(row),
      () => this.#server.rename(room.id, `name ${room.revision}`),
      () => this.#server.repair(room.id, Math.max(0, room.revision - below(12))),
      () => chance(0.2) && this.#leaveAndRejoin(room.id, pick([OLA, JAN])),
      () => (room.members.has(EWA) ? this.#server.leave(room.id, EWA) : this.#server.join(room.id, EWA)),
    ];
    pick(actions)();
  }

  /** A response to a request made before the user left may arrive after the user has joined again. */
  #leaveAndRejoin(roomId, userId) {
    const responses = [...this.#server.sockets].map((socket) => [socket, socket.incoming.filter((text) => isChanges(text, roomId))]);
    for (const [socket] of responses) socket.incoming = socket.incoming.filter((text) => !isChanges(text, roomId));
    this.#server.leave(roomId, userId);
    this.#server.join(roomId, userId);
    for (const [socket, texts] of responses) socket.incoming.push(...texts);
  }

  #use(client) {
    const { below, pick, chance } = this.#random;
    const { open } = client;
    if (!open || chance(0.1)) return client.openRoom(1 + below(2));
    const row = pick(open.rows);
    const actions = [
      () => this.#send(client),
      () => open.history.loadOlder(),
      () => open.history.loadNewer(),
      () => open.navigation.toPresent(),
      () => open.navigation.setPinned(chance(0.5)),
      () => row && open.readPosition.markSeen(row.seq ?? 0),
      () => open.readPosition.markSeen(open.timeline.last),
      () => row?.id && open.navigation.goTo(Math.max(1, row.seq - below(100))),
      () => row?.id && !row.kind && open.commands.react(row, '🎉', chance(0.5)).catch(() => {}),
      () => row?.id && chance(0.2) && open.readPosition.markUnread(row).catch(() => {}),
      () => client.connection.wake(),
    ];
    pick(actions)();
  }

  #send(client) {
    const content = `sent ${this.#sent.length}`;
    this.#sent.push({ content, roomId: client.open.roomId, client });
    client.open.send(content);
  }

  #delayed(api) {
    return Object.fromEntries(Object.entries(api).map(([name, call]) => [name, (...args) => this.#request(() => call(...args))]));
  }

  #request(answer) {
    return new Promise((accept, refuse) => {
      const request = {
        ready: false,
        fail: () => { this.#done(request); refuse(new Problem()); },
        read: () => { request.ready = true; request.answer = answer().then((body) => JSON.stringify(body)); request.answer.catch(() => {}); },
        deliver: () => { this.#done(request); request.answer.then((body) => accept(JSON.parse(body)), refuse); },
      };
      this.#requests.push(request);
    });
  }

  #done(request) {
    this.#requests.splice(this.#requests.indexOf(request), 1);
  }

  #copyOfBackup() {
    const server = new FakeServer();
    server.rooms = this.#backup;
    return server.backup();
  }

  /** Delivers all pending frames and responses, and advances the clock. */
  async #settle() {
    this.#server.drops = () => false;
    for (let round = 0; round < 30; round++) {
      await this.#deliverAll();
      await this.#clock.advance(5_000);
    }
    await this.#deliverAll();
  }

  async #deliverAll() {
    for (let quiet = 0, turns = 0; quiet < 2; turns++) {
      assert.ok(turns < 1_000, 'becomes quiet');
      quiet++;
      for (const { socket } of this.clients) {
        if (socket.readyState === 0 && !socket.isClosed) { socket.connect(); quiet = 0; }
        for (; socket.sent.length; quiet = 0) socket.deliverToServer();
        for (; socket.incoming.length; quiet = 0) socket.deliverToClient();
      }
      for (const request of [...this.#requests]) {
        if (!request.ready) request.read();
        request.deliver();
        quiet = 0;
      }
      await flushTasks();
    }
  }

  #checkAfterStep() {
    for (const client of this.clients) {
      const { open } = client;
      if (!open?.timeline.loaded || client.epoch !== this.#server.epoch || open.isGone) continue;
      const { first, last, rows } = open.timeline;
      const ids = rows.map(({ id }) => id);
      const all = this.#server.rooms.get(open.roomId).rows.filter(({ seq }) => seq >= first && seq <= last).map(({ id }) => id);
      if (!client.mixed) assert.deepEqual(ids, all, 'the list shown has no holes');
      for (const { id, revision } of rows) {
        assert.ok(revision >= (client.shown.get(id) ?? 0), 'a row never goes back');
        client.shown.set(id, revision);
      }
    }
  }

  #checkFinalState() {
    for (const client of this.clients) {
      assert.equal(client.connection.state, 'open');
      assert.ok(client.outbox.isEmpty, 'everything is sent');
      for (const [id, room] of this.#server.rooms) {
        const log = client.rooms.log(id);
        assert.equal(log.cursor.revision, room.revision, 'knows the whole log');
        const { revision: _revision, ...expected } = this.#server.describe(room, client.user.id);
        assert.deepEqual(client.rooms.find(id), expected, 'the room is the same as on the server');
        this.#checkRows(log.reader, room);
      }
    }
    if (this.#server.epoch === 'e1') this.#checkSent();
  }

  /** Each message is stored once, and the messages of one author in the order of writing. */
  #checkSent() {
    for (const client of this.clients) {
      for (const [id, room] of this.#server.rooms) {
        const written = this.#sent.filter((one) => one.client === client && one.roomId === id).map(({ content }) => content);
        const clientIds = new Set(room.rows.map(({ client_id }) => client_id));
        assert.equal(clientIds.size - (clientIds.has(undefined) ? 1 : 0), room.rows.filter(({ client_id }) => client_id).length, 'no id twice');
        const stored = room.first.filter((content) => written.includes(content));
        assert.deepEqual(stored, written, 'sent once each and in order');
      }
    }
  }

  #checkRows(reader, room) {
    if (!reader?.timeline.loaded) return;
    const { rows, first, last, hasOlder, hasNewer } = reader.timeline;
    assert.deepEqual(rows, room.rows.filter(({ seq }) => seq >= first && seq <= last), 'has the rows of the server');
    assert.equal(hasOlder, room.rows[0].seq < first);
    if (!hasNewer) assert.equal(last, room.rows.at(-1).seq, 'has the newest row');
    assert.ok(rows.length <= 250);
  }
}

function isChanges(text, roomId) {
  const { type, room_id } = JSON.parse(text);
  return type === 'changes' && room_id === roomId;
}

/** Acts as the view: opens rooms, and remembers the revisions shown. */
function watch(client) {
  client.shown = new Map();
  client.open = null;
  client.openRoom = (roomId) => {
    if (!client.rooms.log(roomId)) return;
    client.open?.close();
    client.open = client.conversationCache.open(roomId);
  };
  const previousOnOpen = client.connection.onOpen;
  client.connection.onOpen = (welcome) => {
    if (client.epoch !== welcome.epoch) client.shown.clear();
    client.epoch = welcome.epoch;
    previousOnOpen(welcome);
  };
}
