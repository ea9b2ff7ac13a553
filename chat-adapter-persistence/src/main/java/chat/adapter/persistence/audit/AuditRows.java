package chat.adapter.persistence.audit;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.WireEnum;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.audit.AuditRecord;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Inserts and reads the rows of the audit log. */
public final class AuditRows {
    static final String INSERT = """
            INSERT INTO audit (at, by_id, act, user_id, room_id, detail, room_name)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT name FROM room WHERE id = ?5))
            """;
    static final String PAGE = """
            SELECT u.id, u.at, u.by_id, b.name, u.act, u.user_id, w.name, u.room_id, u.room_name, u.detail
            FROM audit u CROSS JOIN account b ON b.id = u.by_id LEFT JOIN account w ON w.id = u.user_id
            WHERE u.id < ?
            ORDER BY u.id DESC
            LIMIT ?
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
                encode(entry.detail()));
    }

    static AuditRecord read(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                Columns.instant(row, 2),
                new UserId(row.getLong(3)),
                WireEnum.find(AuditAction.values(), row.getString(5)).orElseThrow(),
                Columns.number(row, 6).map(UserId::new),
                Columns.number(row, 8).map(RoomId::new),
                decode(row.getString(10)));
        return new AuditRecord(
                row.getLong(1),
                entry,
                new Username(row.getString(4)),
                Optional.ofNullable(row.getString(7)).map(Username::new),
                Optional.ofNullable(row.getString(9)).map(RoomName::new));
    }

    // One line per entry: neither names nor values contain line breaks.
    private static String encode(Map<String, String> detail) {
        return new TreeMap<>(detail)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> decode(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length > 1 ? parts[1] : ""));
    }
}
