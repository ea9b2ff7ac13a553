-- What is still to be done in the background, a piece at a time. subject is whose messages are erased, or which room is
-- purged; progress is up to where that is done.
CREATE TABLE background_task (
    kind TEXT NOT NULL,
    subject INTEGER NOT NULL,
    progress INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

INSERT INTO background_task (kind, subject, progress)
SELECT 'erase_messages', user_id, done_to FROM erasure ORDER BY user_id;

INSERT INTO background_task (kind, subject)
SELECT 'purge_room', id FROM room WHERE deleted = 1 ORDER BY id;

DROP TABLE erasure;
DROP INDEX room_to_purge;
