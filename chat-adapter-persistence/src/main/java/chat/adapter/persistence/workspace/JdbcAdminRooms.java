package chat.adapter.persistence.workspace;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.ReadPool;
import chat.domain.WireEnum;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.audit.AuditRecord;
import chat.domain.port.AdminRooms;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.RoomStats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Implements {@link AdminRooms} with JDBC. Thread-safe. */
public final class JdbcAdminRooms implements AdminRooms {
    private static final String ROOMS = """
            SELECT id, name, topic, visibility, archived, members, owners
            FROM room
            WHERE deleted = 0 AND visibility <> 'direct'
            ORDER BY name_key, id
            """;
    static final String AUDIT_LOG = """
            SELECT u.id, u.at, u.by_id, b.name, u.act, u.user_id, w.name, u.room_id, u.room_name, u.detail
            FROM audit u CROSS JOIN account b ON b.id = u.by_id LEFT JOIN account w ON w.id = u.user_id
            WHERE u.id < ?
            ORDER BY u.id DESC
            LIMIT ?
            """;

    private final ReadPool reader;

    public JdbcAdminRooms(ReadPool reader) {
        this.reader = reader;
    }

    @Override
    public List<RoomStats> rooms() {
        return reader.read(sql ->
                sql.all(ROOMS, row -> new RoomStats(Columns.room(row, 1), row.getInt(6), row.getInt(7))));
    }

    @Override
    public List<AuditRecord> auditLog(long before, int limit) {
        return reader.read(sql -> sql.all(AUDIT_LOG, JdbcAdminRooms::read, before, limit));
    }

    private static AuditRecord read(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                Columns.instant(row, 2),
                new UserId(row.getLong(3)),
                WireEnum.find(AuditAction.values(), row.getString(5)).orElseThrow(),
                Columns.number(row, 6).map(UserId::new),
                Columns.number(row, 8).map(RoomId::new),
                detail(row.getString(10)));
        return new AuditRecord(
                row.getLong(1),
                entry,
                new Username(row.getString(4)),
                Optional.ofNullable(row.getString(7)).map(Username::new),
                Optional.ofNullable(row.getString(9)).map(RoomName::new));
    }

    private static Map<String, String> detail(String lines) {
        return lines.lines()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length > 1 ? parts[1] : ""));
    }
}
