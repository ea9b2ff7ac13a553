package chat.adapter.persistence.workspace;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.ReadPool;
import chat.domain.port.AdminRooms;
import chat.domain.room.RoomStats;
import java.util.List;

/** Implements {@link AdminRooms} with JDBC. Thread-safe. */
public final class JdbcAdminRooms implements AdminRooms {
    private static final String ROOMS = """
            SELECT id, name, topic, visibility, archived, members, owners
            FROM room
            WHERE deleted = 0 AND visibility <> 'direct'
            ORDER BY name_key, id
            """;

    private final ReadPool reader;

    public JdbcAdminRooms(ReadPool reader) {
        this.reader = reader;
    }

    @Override
    public List<RoomStats> list() {
        return reader.read(sql ->
                sql.all(ROOMS, row -> new RoomStats(Columns.room(row, 1), row.getInt(6), row.getInt(7))));
    }
}
