package chat.adapter.persistence.room;

import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Columns;
import chat.domain.member.Member;
import chat.domain.member.Place;
import chat.domain.message.MessageId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@link Rooms} in a database. */
public final class JdbcRooms implements Rooms {
    private static final String IN_ORDER = " ORDER BY r.id <> 1, r.name_key";

    static final String OF = Places.SELECT
            + "FROM member m CROSS JOIN room r ON r.id = m.room_id WHERE m.user_id = ? AND r.deleted = 0" + IN_ORDER;
    static final String IDS_OF = """
            SELECT r.id
            FROM member m CROSS JOIN room r ON r.id = m.room_id
            WHERE m.user_id = ? AND r.deleted = 0
            """;
    static final String ALL = Places.SELECT
            + "FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.user_id = ? WHERE r.deleted = 0" + IN_ORDER;
    static final String FIND = Places.SELECT
            + "FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.user_id = ? WHERE r.id = ? AND r.deleted = 0";
    static final String VISIBLE = "SELECT 1 FROM room WHERE id = ? AND deleted = 0";
    static final String MEMBERS = """
            SELECT a.id, a.name, m.role
            FROM room r CROSS JOIN member m ON m.room_id = r.id CROSS JOIN account a ON a.id = m.user_id
            WHERE r.id = ? AND r.deleted = 0
            ORDER BY a.name_key
            """;
    static final String BEHIND = """
            SELECT m.user_id
            FROM room r CROSS JOIN member m ON m.room_id = r.id
            WHERE r.id = ? AND r.deleted = 0 AND m.last_read_seq < ?
            """;

    private final Reader reader;

    public JdbcRooms(Reader reader) {
        this.reader = reader;
    }

    @Override
    public List<Place> of(UserId user) {
        return reader.read(sql -> sql.all(OF, Places::read, user.value()));
    }

    @Override
    public Set<RoomId> idsOf(UserId user) {
        return Set.copyOf(reader.read(sql -> sql.all(IDS_OF, row -> new RoomId(row.getLong(1)), user.value())));
    }

    @Override
    public List<Place> all(UserId user) {
        return reader.read(sql -> sql.all(ALL, Places::read, user.value()));
    }

    @Override
    public Optional<Place> find(RoomId room, UserId user) {
        return reader.read(sql -> sql.first(FIND, Places::read, user.value(), room.value()));
    }

    @Override
    public boolean isVisible(RoomId room, UserId user) {
        return reader.read(sql -> sql.first(VISIBLE, row -> true, room.value())).isPresent();
    }

    @Override
    public List<Member> members(RoomId room) {
        return reader.read(sql -> sql.all(MEMBERS, JdbcRooms::member, room.value()));
    }

    @Override
    public Set<UserId> behind(MessageId row) {
        return Set.copyOf(reader.read(sql -> sql.all(
                BEHIND, found -> new UserId(found.getLong(1)), row.room().value(), row.seq())));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new UserId(row.getLong(1)),
                new Username(row.getString(2)),
                Columns.role(row, 3).orElseThrow());
    }
}
