-- What people tell of themselves, and what becomes of their accounts.

-- avatar is the SHA-256 of the picture's bytes, in hex. words are those of both names, folded, a blank before each.
ALTER TABLE account ADD COLUMN display_name TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN status TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN avatar TEXT;
ALTER TABLE account ADD COLUMN state TEXT NOT NULL DEFAULT 'active'
    CHECK (state IN ('active', 'deactivated', 'deleted'));
ALTER TABLE account ADD COLUMN words TEXT NOT NULL DEFAULT '';
UPDATE account SET words = ' ' || replace(replace(replace(name_key, '.', ' '), '_', ' '), '-', ' ');

CREATE INDEX account_governing ON account (id) WHERE admin = 1 AND state = 'active';

CREATE TABLE avatar (
    user_id INTEGER PRIMARY KEY REFERENCES account (id),
    png BLOB NOT NULL
) STRICT;

-- What signed in, as it calls itself.
ALTER TABLE session ADD COLUMN agent TEXT NOT NULL DEFAULT '';

-- Whose messages are still to be erased, and up to which one that is done.
CREATE TABLE erasure (
    user_id INTEGER PRIMARY KEY REFERENCES account (id),
    done_to INTEGER NOT NULL DEFAULT 0
) STRICT;
