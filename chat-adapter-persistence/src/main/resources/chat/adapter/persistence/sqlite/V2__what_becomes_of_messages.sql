-- What becomes of a message after it was posted, how far everybody has read, and the name of this database.

-- mentions are the ids of users, as shown; reactions are lines of what is shown of them, in the order of the emoji.
-- A deleted row keeps what tells whose it was, and its client_id. edit_revision is that of the last edit.
ALTER TABLE message ADD COLUMN reply_to INTEGER;
ALTER TABLE message ADD COLUMN mentions TEXT;
ALTER TABLE message ADD COLUMN mentions_room INTEGER NOT NULL DEFAULT 0 CHECK (mentions_room IN (0, 1));
ALTER TABLE message ADD COLUMN edited_at INTEGER;
ALTER TABLE message ADD COLUMN edit_revision INTEGER;
ALTER TABLE message ADD COLUMN reactions TEXT;
ALTER TABLE message ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));
ALTER TABLE message ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1));

-- Only rows that changed since they were made, of each room by their last change.
CREATE INDEX message_changed ON message (id >> 29, revision) WHERE revision > (id & 536870911);

-- last_seq is the seq of the newest row; head may be beyond it.
ALTER TABLE room ADD COLUMN last_seq INTEGER NOT NULL DEFAULT 0;
UPDATE room SET last_seq = coalesce(
    (SELECT max(m.id) & 536870911 FROM message m WHERE m.id > room.id << 29 AND m.id < (room.id + 1) << 29), 0);

-- Who was in a room before has read all of it.
ALTER TABLE member ADD COLUMN last_read_seq INTEGER NOT NULL DEFAULT 0;
UPDATE member SET last_read_seq = (SELECT r.last_seq FROM room r WHERE r.id = member.room_id);

-- What calls somebody else than its author; user_id 0 stands for everybody.
CREATE TABLE mention (
    user_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    author_id INTEGER NOT NULL,
    PRIMARY KEY (user_id, message_id)
) STRICT, WITHOUT ROWID;

-- Every reaction; revision is the one at which it was given, so that it gives their order.
CREATE TABLE reaction (
    message_id INTEGER NOT NULL,
    emoji TEXT NOT NULL,
    user_id INTEGER NOT NULL REFERENCES account (id),
    revision INTEGER NOT NULL,
    PRIMARY KEY (message_id, emoji, user_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX reaction_in_order ON reaction (message_id, emoji, revision);

-- What makes a message that is sent again the same message, for ever: it outlives its room.
CREATE TABLE sending (
    client_id TEXT NOT NULL,
    author_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    PRIMARY KEY (client_id, author_id)
) STRICT, WITHOUT ROWID;

INSERT INTO sending (client_id, author_id, message_id)
SELECT client_id, author_id, id FROM message WHERE client_id IS NOT NULL ORDER BY client_id, author_id;

DROP INDEX message_by_client_id;

-- One row: where it differs from the one that a client knows, revisions mean something else.
CREATE TABLE epoch (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL
) STRICT;

INSERT INTO epoch (id, name) VALUES (1, lower(hex(randomblob(8))));
