/** Routes the frames of the WebSocket to the services that handle them. */
export class FrameRouter {
  #connection;
  #rooms;
  #rpc;
  #outbox;
  #users;
  #presence;
  #ownPresence;
  #typing;
  #userId = 0;
  #epoch = null;
  /** Rooms to synchronise, requested together in one frame. */
  #roomsToSync = new Set();

  /** Called when the socket belongs to another user, because another tab has signed in again. */
  onUserMismatch = () => {};
  /** Called when the user's own profile or rights have changed. */
  onOwnProfile = (_person) => {};

  /**
   * @param {{connection: import('./connection.js').Connection, rooms: import('./rooms.js').Rooms,
   *   rpc: import('./rpc.js').Rpc, outbox: import('./outbox.js').Outbox, users: import('./user-directory.js').UserDirectory,
   *   presence: import('./presence.js').Presence, ownPresence: import('./own-presence.js').OwnPresence, typing: import('./typing.js').Typing}} deps
   */
  constructor({ connection, rooms, rpc, outbox, users, presence, ownPresence, typing }) {
    this.#connection = connection;
    this.#rooms = rooms;
    this.#rpc = rpc;
    this.#outbox = outbox;
    this.#users = users;
    this.#presence = presence;
    this.#ownPresence = ownPresence;
    this.#typing = typing;
    connection.onOpen = (welcome) => this.#onWelcome(welcome);
    connection.onFrame = (frame) => this.#route(frame);
    connection.onLost = () => this.#disconnected();
  }

  start(userId) {
    this.#userId = userId;
    this.#epoch = null;
    this.#connection.start();
  }

  stop() {
    this.#connection.stop();
    this.#rpc.cancelAll();
    this.#rooms.clear();
    this.#users.clear();
    this.#presence.clear();
    this.#ownPresence.stop();
    this.#typing.clear();
  }

  /** Sends pending read receipts. Called when the page may be about to close. */
  flush() {
    for (const log of this.#rooms.logs) log.readReceipts.flush();
  }

  requestSync(roomId) {
    if (this.#roomsToSync.size === 0) queueMicrotask(() => this.#sendSync());
    this.#roomsToSync.add(roomId);
  }

  send(frame) {
    this.#connection.send(frame);
  }

  #onWelcome({ user, epoch, rooms, limits }) {
    if (user.id !== this.#userId) {
      this.#connection.stop();
      this.onUserMismatch();
      return;
    }
    const anew = this.#epoch !== null && this.#epoch !== epoch;
    this.#epoch = epoch;
    this.#presence.clear();
    this.#users.invalidate();
    this.#users.addPartial(rooms.flatMap(({ people = [] }) => people));
    this.#updateUser(user);
    this.#typing.limitMs = limits?.typing_ms ?? this.#typing.limitMs;
    this.#rooms.onWelcome(rooms, anew);
    this.#sendSync();
    this.#rpc.connected();
    this.#outbox.connected();
    this.#ownPresence.connected();
  }

  #updateUser(user) {
    this.#users.update(user);
    if (user.id === this.#userId) this.onOwnProfile(user);
  }

  #disconnected() {
    this.#roomsToSync.clear();
    this.#typing.clear();
    for (const log of this.#rooms.logs) log.disconnected();
    this.#rpc.disconnected();
    this.#outbox.disconnected();
  }

  #sendSync() {
    const rooms = Object.fromEntries([...this.#roomsToSync].map((id) => [id, this.#rooms.log(id)?.cursor.requestFrom()]));
    this.#roomsToSync.clear();
    if (Object.keys(rooms).length > 0) this.#connection.send({ type: 'sync', rooms });
  }

  #route(frame) {
    this.#HANDLERS[frame.type]?.(frame);
  }

  #HANDLERS = {
    message: ({ type: _type, ...row }) => {
      if (!row.kind && row.revision === row.seq) this.#typing.onMessage(row);
      this.#rooms.log(row.room_id)?.onMessage(row);
    },
    changes: (frame) => this.#rooms.log(frame.room_id)?.onChanges(frame),
    read: (frame) => this.#rooms.log(frame.room_id)?.onCounts(frame),
    room_added: ({ room }) => {
      this.#users.addPartial(room.people ?? []);
      this.#rooms.add(room);
    },
    room_changed: ({ room }) => this.#rooms.log(room.id)?.patch(room),
    room_gone: ({ room_id: id, reason }) => this.#rooms.remove(id, reason),
    user: ({ user }) => this.#updateUser(user),
    presence: ({ users }) => this.#presence.update(users),
    typing: (frame) => this.#typing.onTyping(frame),
    pong: ({ revisions = {} }) => {
      for (const [id, revision] of Object.entries(revisions)) this.#rooms.log(Number(id))?.onHead(revision);
    },
    sync: ({ room_id: id, revision }) => this.#rooms.log(id)?.onHead(revision),
    ack: (frame) => this.#rpc.handleReply(frame),
    error: (frame) => this.#rpc.handleReply(frame),
  };
}
