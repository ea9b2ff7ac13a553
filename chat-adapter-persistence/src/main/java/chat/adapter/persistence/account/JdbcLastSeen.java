package chat.adapter.persistence.account;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.transaction.RoomLoad;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.account.UserId;
import chat.domain.port.LastSeen;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Implements {@link LastSeen} with JDBC; each call writes or reads all users in one statement. Thread-safe. */
public final class JdbcLastSeen implements LastSeen {
    private static final String RECORD = """
            UPDATE account SET last_seen_at = ?
            WHERE id IN (SELECT value FROM json_each(?)) AND coalesce(last_seen_at, 0) < ?
            """;
    private static final String FIND = """
            SELECT id, last_seen_at FROM account
            WHERE id IN (SELECT value FROM json_each(?)) AND last_seen_at IS NOT NULL
            """;

    private final Writer writer;
    private final ReadPool reader;

    public JdbcLastSeen(Writer writer, ReadPool reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void record(Set<UserId> users, Instant time) {
        if (!users.isEmpty()) {
            writer.submit(
                    RoomLoad.NONE,
                    transaction -> transaction
                            .sql()
                            .write(RECORD, time.toEpochMilli(), UserIds.json(users), time.toEpochMilli()));
        }
    }

    @Override
    public Map<UserId, Instant> findAll(Collection<UserId> users) {
        Map<UserId, Instant> found = new HashMap<>();
        reader.all(FIND, row -> found.put(new UserId(row.getLong(1)), Columns.instant(row, 2)), UserIds.json(users));
        return found;
    }
}
