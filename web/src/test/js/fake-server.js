import { Problem } from '../../main/web/app/model/problem.js';

/** A seeded random number generator. */
export function seededRandom(seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit) => Math.floor(random() * limit);
  return { random, below, pick: (list) => list[below(list.length)], chance: (share) => random() < share };
}

/** An in-memory server that implements the protocol: rooms are logs, and each socket receives the frames of all rooms of its user. */
export class FakeServer {
  epoch = 'e1';
  /** A client that is further behind gets a reset. */
  resetAfter = 1_000;
  page = 200;
  users = new Map([[7, 'ola'], [9, 'jan'], [11, 'ewa']]);
  /** Ids of administrators. */
  admins = new Set();
  rooms = new Map();
  sockets = new Set();
  /** Drops the live frames for which it returns true. */
  drops = (_socket, _row) => false;
  refusalOf = (_frame) => null;

  addRoom(id, { name = `room ${id}`, members = [7, 9] } = {}) {
    /** `first`: all contents as they were posted. */
    const room = { id, name, topic: '', visibility: 'public', members: new Set(), rows: [], revision: 0, reads: new Map(), first: [] };
    this.rooms.set(id, room);
    for (const member of members) this.join(id, member);
    return room;
  }

  // Changes

  post(roomId, userId, content, more = {}) {
    this.rooms.get(roomId).first.push(content);
    return this.#append(roomId, { user_id: userId, content, ...more });
  }

  edit(row, content) { return this.#change(row, { content, edited_at: 'later' }); }
  pin(row, on) { return this.#change(row, { pinned: on || undefined }); }
  react(row, userId, emoji, on) {
    const others = (row.reactions ?? []).flatMap((one) => (one.emoji === emoji ? [] : [one]));
    const ids = (row.reactions ?? []).find((one) => one.emoji === emoji)?.user_ids ?? [];
    if (ids.includes(userId) === on) return row;
    const now = on ? [...ids, userId] : ids.filter((id) => id !== userId);
    const reactions = now.length ? [...others, { emoji, count: now.length, user_ids: now }] : others;
    return this.#change(row, { reactions: reactions.length ? reactions : undefined });
  }

  remove(row) {
    const { id, room_id, seq, user_id, username, client_id } = row;
    const room = this.rooms.get(room_id);
    return this.#store(room, withoutUndefined({ id, room_id, seq, user_id, username, client_id, timestamp: row.timestamp, deleted: true, revision: room.revision + 1 }), true);
  }

  join(roomId, userId) {
    const row = this.#append(roomId, { user_id: userId, kind: 'joined' });
    this.rooms.get(roomId).members.add(userId);
    this.rooms.get(roomId).reads.set(userId, row.seq);
    this.#toUser(userId, { type: 'room_added', room: this.describe(this.rooms.get(roomId), userId) });
  }

  leave(roomId, userId) {
    this.rooms.get(roomId).members.delete(userId);
    this.#append(roomId, { user_id: userId, kind: 'left' });
    this.#toUser(userId, { type: 'room_gone', room_id: roomId, reason: 'left' });
  }

  rename(roomId, name) {
    const room = this.rooms.get(roomId);
    room.name = name;
    this.#append(roomId, { user_id: 9, kind: 'room', room: { id: roomId, name, topic: room.topic } });
  }

  archive(roomId) {
    const { name, topic, visibility } = this.rooms.get(roomId);
    return this.#append(roomId, { user_id: 9, kind: 'room', room: { id: roomId, name, topic, visibility, archived: true } });
  }

  /** Restores a backup: revisions go back and are assigned again. */
  restore(backup) {
    this.epoch = `e${Number(this.epoch.slice(1)) + 1}`;
    this.rooms = backup;
    for (const socket of [...this.sockets]) socket.lose();
  }

  /** Sends changes that were not requested, as a node does that has missed some itself. */
  repair(roomId, since) {
    for (const socket of this.sockets) if (this.rooms.get(roomId).members.has(socket.userId)) this.#changes(socket, roomId, since);
  }

  backup() {
    return new Map([...this.rooms].map(([id, room]) => [id, { ...room, members: new Set(room.members), rows: [...room.rows], reads: new Map(room.reads), first: [...room.first] }]));
  }

  // HTTP

  apiOf = (userId) => ({
    messages: async (roomId, { before, after, around, limit }) => {
      const room = this.rooms.get(roomId);
      if (!room) throw new Problem({ status: 404, code: 'room_not_found' });
      const { messages, has_more } = slice(room.rows, { before, after, around, limit });
      const ids = new Set(messages.map(({ id }) => id));
      const replied = room.rows.filter(({ id }) => !ids.has(id) && messages.some(({ reply_to }) => reply_to === id));
      return { messages, replied, has_more, revision: room.revision };
    },
    message: async (roomId, id) => this.#find(roomId, id) ?? refuse({ status: 404, code: 'message_not_found' }),
    room: async (id) => this.describe(this.rooms.get(id), userId),
    rooms: async () => this.roomsOf(userId),
    users: async (ids) => ids.flatMap((id) => (this.users.has(id) ? [{ id, username: this.users.get(id) }] : [])),
  });

  // Frames

  describe(room, userId) {
    const { id, name, topic, visibility, revision, rows } = room;
    return { id, name, topic, visibility, members: room.members.size, role: 'member', revision, last_seq: rows.at(-1)?.seq ?? 0, ...this.countsOf(room, userId) };
  }

  roomsOf(userId) {
    return [...this.rooms.values()].filter(({ members }) => members.has(userId)).map((room) => this.describe(room, userId));
  }

  countsOf(room, userId) {
    const last_read_seq = room.reads.get(userId) ?? 0;
    const unread = room.rows.filter((row) => row.seq > last_read_seq && !row.kind && !row.deleted && row.user_id !== userId);
    const mentions = unread.filter((row) => row.mentions_room || row.mentions?.includes(userId));
    return { last_read_seq, unread: Math.min(100, unread.length), mentions: Math.min(100, mentions.length), revision: room.revision };
  }

  open(socket) {
    this.sockets.add(socket);
    socket.push({ type: 'welcome', epoch: this.epoch, user: { id: socket.userId, username: this.users.get(socket.userId), ...(this.admins.has(socket.userId) && { admin: true }) }, rooms: this.roomsOf(socket.userId) });
  }

  handle(socket, frame) {
    const refusal = this.refusalOf(frame);
    if (refusal && frame.ref) return socket.push({ type: 'error', ref: frame.ref, message: '', retryable: false, ...refusal });
    if (frame.id && !this.#find(frame.room_id, frame.id)) return socket.push({ type: 'error', ref: frame.ref, code: 'message_not_found', message: '', retryable: false });
    const reply = this.#handlers[frame.type]?.(frame, socket);
    if (reply) socket.push({ type: 'ack', ref: frame.ref, ...reply });
  }

  #handlers = {
    ping: ({ ref }, socket) => socket.push({ type: 'pong', ref, revisions: Object.fromEntries([...this.rooms].map(([id, { revision }]) => [id, revision])) }),
    sync: ({ rooms }, socket) => { for (const [id, since] of Object.entries(rooms)) this.#changes(socket, Number(id), since); },
    send: ({ room_id, client_id, content, reply_to }, { userId }) => {
      const room = this.rooms.get(room_id);
      const before = [...this.rooms.values()].flatMap(({ rows }) => rows).find((row) => row.user_id === userId && row.client_id === client_id);
      const row = before ?? this.post(room_id, userId, content, withoutUndefined({ client_id, reply_to }));
      return { room_id, id: row.id, seq: row.seq, revision: row.seq, duplicate: before !== undefined, timestamp: room.id };
    },
    edit: ({ room_id, id, content }) => ack(this.edit(this.#find(room_id, id), content)),
    delete: ({ room_id, id }) => ack(this.remove(this.#find(room_id, id))),
    react: ({ room_id, id, emoji, on }, { userId }) => ack(this.react(this.#find(room_id, id), userId, emoji, on)),
    pin: ({ room_id, id, on }) => ack(this.pin(this.#find(room_id, id), on)),
    read: ({ room_id, seq }, { userId }) => { this.#moveReadMarker(room_id, userId, (now, head) => Math.max(now, Math.min(seq, head))); },
    unread: ({ ref, room_id, seq }, socket) => {
      this.#moveReadMarker(room_id, socket.userId, () => seq - 1);
      socket.push({ type: 'ack', ref, room_id });
    },
  };

  #changes(socket, id, since) {
    const room = this.rooms.get(id);
    if (!room?.members.has(socket.userId)) return socket.push({ type: 'room_gone', room_id: id, reason: 'unknown' });
    const frame = { type: 'changes', room_id: id, since, revision: room.revision, more: false, messages: [] };
    if (since > room.revision || room.revision - since > this.resetAfter) return socket.push({ ...frame, reset: true });
    const rows = room.rows.filter(({ revision }) => revision > since).sort((one, other) => one.revision - other.revision);
    while (rows.length > this.page) {
      const messages = rows.splice(0, this.page);
      const { revision } = messages.at(-1);
      socket.push({ ...frame, messages, more: true, revision });
      frame.since = revision;
    }
    socket.push({ ...frame, messages: rows });
  }

  #moveReadMarker(roomId, userId, move) {
    const room = this.rooms.get(roomId);
    const now = room.reads.get(userId) ?? 0;
    const next = move(now, room.revision);
    room.reads.set(userId, next);
    if (next !== now) this.#pushCounts(room, userId);
  }

  #pushCounts(room, userId) {
    this.#toUser(userId, { type: 'read', room_id: room.id, ...this.countsOf(room, userId) });
  }

  #find(roomId, id) {
    return this.rooms.get(roomId)?.rows.find((row) => row.id === id);
  }

  #append(roomId, what) {
    const room = this.rooms.get(roomId);
    const seq = room.revision + 1;
    return this.#store(room, withoutUndefined({ id: roomId * 100_000 + seq, room_id: roomId, seq, revision: seq, username: this.users.get(what.user_id), timestamp: '2026-11-24T10:00:00Z', ...what }));
  }

  #change(row, change) {
    const room = this.rooms.get(row.room_id);
    return this.#store(room, withoutUndefined({ ...row, ...change, revision: room.revision + 1 }), 'content' in change);
  }

  #store(room, row, recounts = false) {
    const before = new Map([...room.members].map((user) => [user, JSON.stringify({ ...this.countsOf(room, user), revision: 0 })]));
    room.revision = row.revision;
    const at = room.rows.findIndex(({ id }) => id === row.id);
    if (at < 0) room.rows.push(row);
    else room.rows[at] = row;
    for (const socket of this.sockets) if (room.members.has(socket.userId) && !this.drops(socket, row)) socket.push({ type: 'message', ...row });
    if (!recounts) return row;
    for (const [user, counts] of before) if (JSON.stringify({ ...this.countsOf(room, user), revision: 0 }) !== counts) this.#pushCounts(room, user);
    return row;
  }

  #toUser(userId, frame) {
    for (const socket of this.sockets) if (socket.userId === userId) socket.push(frame);
  }
}

const refuse = (problem) => { throw new Problem(problem); };
const ack = ({ id, room_id, seq, revision }) => ({ id, room_id, seq, revision });
const withoutUndefined = (row) => JSON.parse(JSON.stringify(row));

function slice(rows, { before, after, around, limit }) {
  if (after !== undefined) {
    const found = rows.filter(({ seq }) => seq > after);
    return { messages: found.slice(0, limit), has_more: found.length > limit };
  }
  if (around !== undefined) {
    const at = rows.findIndex(({ seq }) => seq >= around);
    const from = Math.max(0, (at < 0 ? rows.length : at) - Math.floor(limit / 2));
    return { messages: rows.slice(from, from + limit), has_more: from > 0 };
  }
  const found = rows.filter(({ seq }) => before === undefined || seq < before);
  return { messages: found.slice(-limit), has_more: found.length > limit };
}

/** The client's end of a connection. Frames wait in order until they are delivered. */
export class FakeSocket {
  readyState = 0;
  sent = [];
  incoming = [];
  onopen = null;
  onmessage = null;
  onclose = null;
  #server;
  #isOpen = true;

  constructor(server, userId) {
    this.#server = server;
    this.userId = userId;
    this.connect = () => {
      this.readyState = 1;
      this.onopen?.();
      if (this.#isOpen) server.open(this);
    };
  }

  send(text) { if (this.#isOpen) this.sent.push(JSON.parse(text)); }
  push(frame) { if (this.#isOpen) this.incoming.push(JSON.stringify(frame)); }

  /** The server handles the next frame of the client. */
  deliverToServer() { this.#server.handle(this, this.sent.shift()); }
  /** The client receives the next frame of the server. */
  deliverToClient() {
    const data = this.incoming.shift();
    this.onmessage?.({ data });
  }

  /** Loses all frames that were not delivered. */
  lose(code = 1006) {
    if (!this.#isOpen) return;
    this.close();
    this.onclose?.({ code });
  }

  close() {
    this.#isOpen = false;
    this.sent = [];
    this.incoming = [];
    this.#server.sockets.delete(this);
  }

  get isClosed() { return !this.#isOpen; }
}
