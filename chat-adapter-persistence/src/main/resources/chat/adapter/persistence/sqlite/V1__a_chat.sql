-- Times are milliseconds since 1970. Keys are names folded by Unicode's rules, so that unique means unique to people.

CREATE TABLE account (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    admin INTEGER NOT NULL CHECK (admin IN (0, 1)),
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    id TEXT PRIMARY KEY,
    user_id INTEGER NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_by_user ON session (user_id);
CREATE INDEX session_by_creation ON session (created_at);
CREATE INDEX session_by_use ON session (used_at);

-- The id is the upper 24 bits of its messages' ids. head is the revision of the last change; members and owners are
-- counts of the table member, written together with it.
CREATE TABLE room (
    id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id BETWEEN 1 AND 16777215),
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    topic TEXT NOT NULL,
    head INTEGER NOT NULL DEFAULT 0,
    members INTEGER NOT NULL DEFAULT 0,
    owners INTEGER NOT NULL DEFAULT 0,
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX room_by_name ON room (name_key) WHERE deleted = 0;
CREATE INDEX room_to_purge ON room (id) WHERE deleted = 1;

CREATE TABLE member (
    room_id INTEGER NOT NULL REFERENCES room (id),
    user_id INTEGER NOT NULL REFERENCES account (id),
    role TEXT NOT NULL CHECK (role IN ('member', 'owner')),
    PRIMARY KEY (room_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX member_by_user ON member (user_id, room_id, role);

-- The id is the room's id and the seq in one number, so a room's rows lie together and in order.
-- kind is null for what people write.
CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL,
    kind TEXT CHECK (kind IN ('joined', 'left', 'room')),
    author_id INTEGER NOT NULL REFERENCES account (id),
    at INTEGER NOT NULL,
    content TEXT,
    client_id TEXT,
    room_name TEXT,
    room_topic TEXT
) STRICT;

CREATE UNIQUE INDEX message_by_client_id ON message (client_id, author_id) WHERE client_id IS NOT NULL;

INSERT INTO room (id, name, name_key, topic) VALUES (1, 'general', 'general', '');
