package chat.adapter.persistence.account;

import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.writer.Load;
import chat.adapter.persistence.writer.Writer;
import chat.domain.port.LastSeen;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link LastSeen} in a database: all of one call by one statement. */
public final class JdbcLastSeen implements LastSeen {
    private static final String NOTE = """
            UPDATE account SET last_seen_at = ?
            WHERE id IN (SELECT value FROM json_each(?)) AND coalesce(last_seen_at, 0) < ?
            """;
    private static final String OF = """
            SELECT id, last_seen_at FROM account
            WHERE id IN (SELECT value FROM json_each(?)) AND last_seen_at IS NOT NULL
            """;

    private final Writer writer;
    private final Reader reader;

    public JdbcLastSeen(Writer writer, Reader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void note(Set<UserId> users, Instant then) {
        if (!users.isEmpty()) {
            writer.submit(
                    Load.NONE,
                    ledger -> ledger.sql().write(NOTE, then.toEpochMilli(), json(users), then.toEpochMilli()));
        }
    }

    @Override
    public Map<UserId, Instant> of(Collection<UserId> users) {
        Map<UserId, Instant> found = new HashMap<>();
        reader.read(sql ->
                sql.all(OF, row -> found.put(new UserId(row.getLong(1)), Columns.instant(row, 2)), json(users)));
        return found;
    }

    private static String json(Collection<UserId> users) {
        return users.stream().map(user -> String.valueOf(user.value())).collect(Collectors.joining(",", "[", "]"));
    }
}
