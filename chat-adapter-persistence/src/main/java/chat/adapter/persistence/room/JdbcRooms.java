package chat.adapter.persistence.room;

import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Columns;
import chat.domain.member.Member;
import chat.domain.member.Place;
import chat.domain.message.Revision;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** {@link Rooms} in a database. */
public final class JdbcRooms implements Rooms {
    private static final String PLACE = "SELECT r.id, r.name, r.topic, r.members, m.role, r.head ";
    private static final String IN_ORDER = " ORDER BY r.id <> 1, r.name_key";

    static final String OF = PLACE
            + "FROM member m CROSS JOIN room r ON r.id = m.room_id WHERE m.user_id = ? AND r.deleted = 0" + IN_ORDER;
    static final String ALL = PLACE
            + "FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.user_id = ? WHERE r.deleted = 0" + IN_ORDER;
    static final String FIND = PLACE
            + "FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.user_id = ? WHERE r.id = ? AND r.deleted = 0";
    static final String MEMBERS = """
            SELECT a.id, a.name, m.role
            FROM room r CROSS JOIN member m ON m.room_id = r.id CROSS JOIN account a ON a.id = m.user_id
            WHERE r.id = ? AND r.deleted = 0
            ORDER BY a.name_key
            """;

    private final Reader reader;

    public JdbcRooms(Reader reader) {
        this.reader = reader;
    }

    @Override
    public List<Place> of(UserId user) {
        return reader.read(sql -> sql.all(OF, JdbcRooms::place, user.value()));
    }

    @Override
    public List<Place> all(UserId user) {
        return reader.read(sql -> sql.all(ALL, JdbcRooms::place, user.value()));
    }

    @Override
    public Optional<Place> find(RoomId room, UserId user) {
        return reader.read(sql -> sql.first(FIND, JdbcRooms::place, user.value(), room.value()));
    }

    @Override
    public List<Member> members(RoomId room) {
        return reader.read(sql -> sql.all(MEMBERS, JdbcRooms::member, room.value()));
    }

    private static Place place(ResultSet row) throws SQLException {
        long head = row.getLong(6);
        return new Place(Columns.room(row, 1), row.getInt(4), Columns.role(row, 5), new Revision(head), head);
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new UserId(row.getLong(1)),
                new Username(row.getString(2)),
                Columns.role(row, 3).orElseThrow());
    }
}
