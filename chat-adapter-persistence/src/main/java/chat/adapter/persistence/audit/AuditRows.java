package chat.adapter.persistence.audit;

import chat.adapter.persistence.sql.Sql;
import chat.domain.account.UserId;
import chat.domain.audit.AuditEntry;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes entries of the audit log. */
public final class AuditRows {
    static final String INSERT = """
            INSERT INTO audit (at, by_id, act, user_id, room_id, detail, room_name)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT name FROM room WHERE id = ?5))
            """;

    private AuditRows() {}

    /** Appends an entry, with the current name of its room. */
    public static void insert(Sql sql, AuditEntry entry) throws SQLException {
        sql.write(
                INSERT,
                entry.at().toEpochMilli(),
                entry.actor().value(),
                entry.action().code(),
                entry.user().map(UserId::value).orElse(null),
                entry.room().map(RoomId::value).orElse(null),
                lines(entry.detail()));
    }

    // One line per entry: neither names nor values contain line breaks.
    private static String lines(Map<String, String> detail) {
        return new TreeMap<>(detail)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }
}
