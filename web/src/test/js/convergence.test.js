import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../../main/web/app/model/problem.js';
import { TestClient } from './client-fixture.js';
import { FakeClock, flushTasks } from './fake-clock.js';
import { numbers, FakeServer } from './fake-server.js';

const HISTORIES = Number(process.env.HISTORIES ?? 150);
/** The same for everybody, so that a failure is one for everybody; to search for others: SEED=5000 HISTORIES=2000. */
const FIRST_SEED = Number(process.env.SEED ?? 1);
const STEPS = 160;
const [OLA, JAN, EWA] = [7, 9, 11];

test(`clients end with what the server has, whatever happens on the way (seeds from ${FIRST_SEED})`, async () => {
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
  #numbers;
  #clock = new FakeClock();
  #server = new FakeServer();
  #requests = [];
  #sent = [];
  #backup;

  constructor(seed) {
    this.#numbers = numbers(seed);
    const { below, chance, random } = this.#numbers;
    this.#server.resetAfter = chance(0.3) ? 8 : 1_000;
    this.#server.page = 1 + below(6);
    for (const id of [1, 2]) this.#server.addRoom(id);
    for (let at = below(400); at > 0; at--) this.#server.post(1 + below(2), JAN, `old ${at}`);
    this.#backup = this.#server.backup();
    this.holes = chance(0.5) ? 0.1 : 0;
    const tab = (userId, own = {}) => new TestClient(this.#server, this.#clock, { userId, random, api: this.#slow(this.#server.apiOf(userId)), ...own });
    this.clients = [tab(OLA), tab(OLA), tab(JAN)];
    for (const client of this.clients) watch(client);
  }

  async run() {
    this.#server.loses = () => this.#numbers.chance(this.holes);
    for (const client of this.clients) client.start();
    await flushTasks();
    for (let step = 0; step < STEPS; step++) {
      this.#step();
      await flushTasks();
      this.#checkOnTheWay();
    }
    await this.#comeToRest();
    this.#checkAtTheEnd();
  }

  #step() {
    const { one, chance, below } = this.#numbers;
    const client = one(this.clients);
    if (chance(0.45)) return this.#network(client);
    if (chance(0.02)) return client.wire.lose();
    if (chance(0.003)) return this.#server.restore(this.#copyOfBackup());
    if (chance(0.1)) return this.#clock.advance(below(3_000));
    if (chance(0.5)) return this.#change();
    return this.#use(client);
  }

  #network(client) {
    const { one, chance } = this.#numbers;
    const { wire } = client;
    const ways = [];
    if (wire.readyState === 0 && !wire.gone) ways.push(() => wire.arrive());
    if (wire.sent.length) ways.push(() => wire.up());
    if (wire.coming.length) ways.push(() => this.#down(wire));
    const next = this.#requests.find((request) => request.ready);
    if (next) ways.push(() => next.deliver());
    const unread = this.#requests.find((request) => !request.ready);
    if (unread) ways.push(() => (chance(0.05) ? unread.fail() : unread.read()));
    if (ways.length) one(ways)();
  }

  /** Delivers a frame twice. */
  #down(wire) {
    const { type } = JSON.parse(wire.coming[0]);
    if (['message', 'changes'].includes(type) && this.#numbers.chance(0.1)) wire.onmessage({ data: wire.coming[0] });
    wire.down();
  }

  #change() {
    const { below, one, chance } = this.#numbers;
    const room = this.#server.rooms.get(1 + below(2));
    const messages = room.rows.filter((row) => !row.kind && !row.deleted);
    const row = chance(0.7) ? messages.at(-1 - below(Math.min(10, messages.length))) : one(messages);
    const mention = chance(0.2) ? { mentions: [OLA] } : {};
    const ways = [
      () => this.#server.post(room.id, one([OLA, JAN]), `said ${room.revision}`, mention),
      () => { for (let at = below(12); at > 0; at--) this.#server.post(room.id, JAN, `burst ${room.revision}`); },
      () => row && this.#server.edit(row, `edited ${room.revision}`),
      () => row && this.#server.react(row, one([OLA, JAN]), '👍', chance(0.6)),
      () => row && this.#server.remove(row),
      () => this.#server.rename(room.id, `name ${room.revision}`),
      () => this.#server.repair(room.id, Math.max(0, room.revision - below(12))),
      () => chance(0.2) && this.#comeAndGo(room.id, one([OLA, JAN])),
      () => (room.members.has(EWA) ? this.#server.leave(room.id, EWA) : this.#server.join(room.id, EWA)),
    ];
    one(ways)();
  }

  /** A response to a request made before the user left may arrive after the user has joined again. */
  #comeAndGo(roomId, userId) {
    const late = [...this.#server.sockets].map((wire) => [wire, wire.coming.filter((text) => isChanges(text, roomId))]);
    for (const [wire] of late) wire.coming = wire.coming.filter((text) => !isChanges(text, roomId));
    this.#server.leave(roomId, userId);
    this.#server.join(roomId, userId);
    for (const [wire, texts] of late) wire.coming.push(...texts);
  }

  #use(client) {
    const { below, one, chance } = this.#numbers;
    const { open } = client;
    if (!open || chance(0.1)) return client.look(1 + below(2));
    const row = one(open.rows);
    const ways = [
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
    one(ways)();
  }

  #send(client) {
    const content = `sent ${this.#sent.length}`;
    this.#sent.push({ content, roomId: client.open.roomId, client });
    client.open.send(content);
  }

  #slow(api) {
    return Object.fromEntries(Object.entries(api).map(([name, call]) => [name, (...args) => this.#request(() => call(...args))]));
  }

  #request(answer) {
    return new Promise((accept, refuse) => {
      const request = {
        ready: false,
        fail: () => { this.#done(request); refuse(new Problem()); },
        read: () => { request.ready = true; request.answer = answer().then((told) => JSON.stringify(told)); request.answer.catch(() => {}); },
        deliver: () => { this.#done(request); request.answer.then((told) => accept(JSON.parse(told)), refuse); },
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
  async #comeToRest() {
    this.#server.loses = () => false;
    for (let round = 0; round < 30; round++) {
      await this.#flow();
      await this.#clock.advance(5_000);
    }
    await this.#flow();
  }

  async #flow() {
    for (let quiet = 0, turns = 0; quiet < 2; turns++) {
      assert.ok(turns < 1_000, 'comes to rest');
      quiet++;
      for (const { wire } of this.clients) {
        if (wire.readyState === 0 && !wire.gone) { wire.arrive(); quiet = 0; }
        for (; wire.sent.length; quiet = 0) wire.up();
        for (; wire.coming.length; quiet = 0) wire.down();
      }
      for (const request of [...this.#requests]) {
        if (!request.ready) request.read();
        request.deliver();
        quiet = 0;
      }
      await flushTasks();
    }
  }

  #checkOnTheWay() {
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

  #checkAtTheEnd() {
    for (const client of this.clients) {
      assert.equal(client.connection.state, 'open');
      assert.ok(client.outbox.isEmpty, 'everything is sent');
      for (const [id, room] of this.#server.rooms) {
        const log = client.rooms.log(id);
        assert.equal(log.cursor.revision, room.revision, 'knows the whole log');
        const { revision: _revision, ...truth } = this.#server.describe(room, client.user.id);
        assert.deepEqual(client.rooms.find(id), truth, 'the room is as the server has it');
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
    assert.deepEqual(rows, room.rows.filter(({ seq }) => seq >= first && seq <= last), 'has the rows that the server has');
    assert.equal(hasOlder, room.rows[0].seq < first);
    if (!hasNewer) assert.equal(last, room.rows.at(-1).seq, 'reaches to the end');
    assert.ok(rows.length <= 250);
  }
}

function isChanges(text, roomId) {
  const { type, room_id } = JSON.parse(text);
  return type === 'changes' && room_id === roomId;
}

/** Stands for the view of a room. */
function watch(client) {
  client.shown = new Map();
  client.open = null;
  client.look = (roomId) => {
    if (!client.rooms.log(roomId)) return;
    client.open?.close();
    client.open = client.conversationCache.open(roomId);
  };
  const greeted = client.connection.onOpen;
  client.connection.onOpen = (welcome) => {
    if (client.epoch !== welcome.epoch) client.shown.clear();
    client.epoch = welcome.epoch;
    greeted(welcome);
  };
}
