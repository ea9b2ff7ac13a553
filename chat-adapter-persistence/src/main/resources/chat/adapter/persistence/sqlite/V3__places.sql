-- Rooms that not everybody finds, who may do what in them, and what was done by whoever holds an office.

-- A direct room is known by its people: their ids, in order, with commas.
ALTER TABLE room ADD COLUMN visibility TEXT NOT NULL DEFAULT 'public' CHECK (visibility IN ('public', 'private', 'direct'));
ALTER TABLE room ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
ALTER TABLE room ADD COLUMN people TEXT CHECK ((people IS NULL) = (visibility <> 'direct'));

-- The name of a private room must not show itself by being taken.
DROP INDEX room_by_name;
CREATE UNIQUE INDEX room_by_name ON room (name_key) WHERE deleted = 0 AND visibility = 'public';
CREATE UNIQUE INDEX room_by_people ON room (people) WHERE people IS NOT NULL;

-- The table member with moderators in it, and with what each wants to be told of.
CREATE TABLE member_with_level (
    room_id INTEGER NOT NULL REFERENCES room (id),
    user_id INTEGER NOT NULL REFERENCES account (id),
    role TEXT NOT NULL CHECK (role IN ('member', 'moderator', 'owner')),
    last_read_seq INTEGER NOT NULL,
    notifications TEXT NOT NULL DEFAULT 'all' CHECK (notifications IN ('all', 'mentions', 'nothing')),
    PRIMARY KEY (room_id, user_id)
) STRICT, WITHOUT ROWID;

INSERT INTO member_with_level (room_id, user_id, role, last_read_seq)
SELECT room_id, user_id, role, last_read_seq FROM member ORDER BY room_id, user_id;

DROP TABLE member;
ALTER TABLE member_with_level RENAME TO member;
CREATE INDEX member_by_user ON member (user_id, room_id, role);

-- Who may not come back; nobody is in a room and banned from it.
CREATE TABLE ban (
    room_id INTEGER NOT NULL REFERENCES room (id),
    user_id INTEGER NOT NULL REFERENCES account (id),
    PRIMARY KEY (room_id, user_id)
) STRICT, WITHOUT ROWID;

-- by_id: who let somebody in or took them out. What a room became is told whole.
ALTER TABLE message ADD COLUMN by_id INTEGER;
ALTER TABLE message ADD COLUMN room_visibility TEXT;
ALTER TABLE message ADD COLUMN room_archived INTEGER NOT NULL DEFAULT 0 CHECK (room_archived IN (0, 1));
UPDATE message SET room_visibility = 'public' WHERE kind = 'room';

-- What was done by office; detail has a line for each name, a blank and its value. The room's name is kept, as it may be purged.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    by_id INTEGER NOT NULL REFERENCES account (id),
    act TEXT NOT NULL,
    user_id INTEGER,
    room_id INTEGER,
    room_name TEXT,
    detail TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_is_not_rewritten BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'The audit log is append-only');
END;

CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'The audit log is append-only');
END;
