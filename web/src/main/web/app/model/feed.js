/** What the server tells over the one socket, brought to whom it concerns. */
export class Feed {
  #connection;
  #rooms;
  #calls;
  #outbox;
  #people;
  #presence;
  #attendance;
  #typing;
  #userId = 0;
  #epoch = null;
  /** Rooms to be caught up with, asked for together. */
  #behind = new Set();

  /** The socket turns out to be somebody else's: another tab has signed in anew. */
  onStranger = () => {};
  /** One's own profile, or what one may do, is different. */
  onOwn = (_person) => {};

  /**
   * @param {{connection: import('./connection.js').Connection, rooms: import('./rooms.js').Rooms,
   *   calls: import('./calls.js').Calls, outbox: import('./outbox.js').Outbox, people: import('./people.js').People,
   *   presence: import('./presence.js').Presence, attendance: import('./attendance.js').Attendance, typing: import('./typing.js').Typing}} parts
   */
  constructor({ connection, rooms, calls, outbox, people, presence, attendance, typing }) {
    this.#connection = connection;
    this.#rooms = rooms;
    this.#calls = calls;
    this.#outbox = outbox;
    this.#people = people;
    this.#presence = presence;
    this.#attendance = attendance;
    this.#typing = typing;
    connection.onOpen = (welcome) => this.#welcomed(welcome);
    connection.onFrame = (frame) => this.#heard(frame);
    connection.onLost = () => this.#lost();
  }

  begin(userId) {
    this.#userId = userId;
    this.#epoch = null;
    this.#connection.start();
  }

  end() {
    this.#connection.stop();
    this.#calls.abandon();
    this.#rooms.clear();
    this.#people.clear();
    this.#presence.clear();
    this.#attendance.stop();
    this.#typing.clear();
  }

  /** The page may be about to go away. */
  flush() {
    for (const log of this.#rooms.logs) log.reading.flush();
  }

  sync(roomId) {
    if (this.#behind.size === 0) queueMicrotask(() => this.#ask());
    this.#behind.add(roomId);
  }

  send(frame) {
    this.#connection.send(frame);
  }

  #welcomed({ user, epoch, rooms, limits }) {
    if (user.id !== this.#userId) {
      this.#connection.stop();
      this.onStranger();
      return;
    }
    const anew = this.#epoch !== null && this.#epoch !== epoch;
    this.#epoch = epoch;
    this.#presence.clear();
    this.#people.renew();
    this.#people.learn(rooms.flatMap(({ people = [] }) => people));
    this.#met(user);
    this.#typing.limitMs = limits?.typing_ms ?? this.#typing.limitMs;
    this.#rooms.greeted(rooms, anew);
    this.#ask();
    this.#calls.connected();
    this.#outbox.connected();
    this.#attendance.connected();
  }

  #met(person) {
    this.#people.told(person);
    if (person.id === this.#userId) this.onOwn(person);
  }

  #lost() {
    this.#behind.clear();
    this.#typing.clear();
    for (const log of this.#rooms.logs) log.lost();
    this.#calls.lost();
    this.#outbox.lost();
  }

  #ask() {
    const rooms = Object.fromEntries([...this.#behind].map((id) => [id, this.#rooms.log(id)?.position.ask()]));
    this.#behind.clear();
    if (Object.keys(rooms).length > 0) this.#connection.send({ type: 'sync', rooms });
  }

  #heard(frame) {
    this.#HANDLERS[frame.type]?.(frame);
  }

  #HANDLERS = {
    message: ({ type: _type, ...row }) => {
      if (!row.kind && row.revision === row.seq) this.#typing.said(row);
      this.#rooms.log(row.room_id)?.live(row);
    },
    changes: (frame) => this.#rooms.log(frame.room_id)?.changes(frame),
    read: (frame) => this.#rooms.log(frame.room_id)?.counted(frame),
    room_added: ({ room }) => {
      this.#people.learn(room.people ?? []);
      this.#rooms.added(room);
    },
    room_changed: ({ room }) => this.#rooms.log(room.id)?.patched(room),
    room_gone: ({ room_id: id, reason }) => this.#rooms.gone(id, reason),
    user: ({ user }) => this.#met(user),
    presence: ({ users }) => this.#presence.told(users),
    typing: (frame) => this.#typing.heard(frame),
    pong: ({ revisions = {} }) => {
      for (const [id, revision] of Object.entries(revisions)) this.#rooms.log(Number(id))?.headIs(revision);
    },
    ack: (frame) => this.#calls.answered(frame),
    error: (frame) => this.#calls.answered(frame),
  };
}
