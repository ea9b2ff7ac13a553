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
