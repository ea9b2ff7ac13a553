-- What administrators have decided for the whole workspace, in one row; null where they never changed it.
CREATE TABLE workspace (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT,
    registration TEXT CHECK (registration IN ('open', 'invite', 'closed')),
    rooms TEXT CHECK (rooms IN ('everyone', 'administrators')),
    content_chars INTEGER,
    sends_per_10s INTEGER
) STRICT;

INSERT INTO workspace (id) VALUES (1);

-- Links of which only the hash is kept. The room is no reference: an invitation to one that is gone is as good as gone.
CREATE TABLE invitation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    link TEXT NOT NULL UNIQUE,
    by_id INTEGER NOT NULL REFERENCES account (id),
    room_id INTEGER,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    uses INTEGER,
    used INTEGER NOT NULL DEFAULT 0,
    revoked INTEGER NOT NULL DEFAULT 0 CHECK (revoked IN (0, 1))
) STRICT;

CREATE INDEX invitation_by_maker ON invitation (by_id);
CREATE INDEX invitation_by_room ON invitation (room_id) WHERE room_id IS NOT NULL;
CREATE INDEX invitation_by_creation ON invitation (created_at);

-- At most one for each person, who sets another password by it.
CREATE TABLE reset (
    user_id INTEGER PRIMARY KEY REFERENCES account (id),
    link TEXT NOT NULL UNIQUE,
    expires_at INTEGER NOT NULL
) STRICT;
