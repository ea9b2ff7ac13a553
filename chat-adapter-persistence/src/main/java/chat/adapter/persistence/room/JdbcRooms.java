package chat.adapter.persistence.room;

import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Sql;
import chat.domain.member.Member;
import chat.domain.member.Place;
import chat.domain.message.MessageId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@link Rooms} in a database. */
public final class JdbcRooms implements Rooms {
    private static final String IN_ORDER = " ORDER BY r.id <> 1, r.visibility = 'direct', r.name_key, r.id";

    static final String OF = Places.SELECT
            + "FROM member m CROSS JOIN room r ON r.id = m.room_id WHERE m.user_id = ? AND r.deleted = 0" + IN_ORDER;
    static final String IDS_OF = """
            SELECT r.id
            FROM member m CROSS JOIN room r ON r.id = m.room_id
            WHERE m.user_id = ? AND r.deleted = 0
            """;
    static final String ALL = Places.SELECT
            + "FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.user_id = ? WHERE r.deleted = 0"
            + " AND r.visibility = 'public' AND " + Places.SEEN + IN_ORDER;
    static final String FIND = Places.SELECT
            + "FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.user_id = ? WHERE r.id = ? AND r.deleted = 0"
            + " AND " + Places.SEEN;
    static final String VISIBLE = "SELECT 1 FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.user_id = ?"
            + " WHERE r.id = ? AND r.deleted = 0 AND " + Places.SEEN;
    static final String SIZE = "SELECT members FROM room WHERE id = ? AND deleted = 0";
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
        return reader.read(sql -> {
            List<Place> places = sql.all(OF, Places::read, user.value());
            if (places.stream().noneMatch(place -> place.room().isDirect())) {
                return places;
            }
            Map<RoomId, List<Member>> people = Rosters.direct(sql, user);
            return places.stream()
                    .map(place -> place.among(people.getOrDefault(place.room().id(), List.of())))
                    .toList();
        });
    }

    @Override
    public Set<RoomId> idsOf(UserId user) {
        return Set.copyOf(reader.read(sql -> sql.all(IDS_OF, row -> new RoomId(row.getLong(1)), user.value())));
    }

    @Override
    public List<Place> all(UserId user) {
        return reader.read(sql -> sql.all(ALL, Places::read, user.value(), user.value()));
    }

    @Override
    public Optional<Place> find(RoomId room, UserId user) {
        return reader.read(sql -> find(sql, room, user));
    }

    static Optional<Place> find(Sql sql, RoomId room, UserId user) throws SQLException {
        Optional<Place> found = sql.first(FIND, Places::read, user.value(), room.value(), user.value());
        return found.isPresent() && found.get().room().isDirect()
                ? Optional.of(found.get().among(Rosters.members(sql, room)))
                : found;
    }

    @Override
    public boolean isVisible(RoomId room, UserId user) {
        return reader.read(sql -> sql.first(VISIBLE, row -> true, user.value(), room.value(), user.value()))
                .isPresent();
    }

    @Override
    public int size(RoomId room) {
        return reader.read(sql -> sql.first(SIZE, row -> row.getInt(1), room.value()))
                .orElse(0);
    }

    @Override
    public List<Member> members(RoomId room) {
        return reader.read(sql -> Rosters.members(sql, room));
    }

    @Override
    public List<User> banned(RoomId room) {
        return reader.read(sql -> Rosters.banned(sql, room));
    }

    @Override
    public Set<UserId> behind(MessageId row) {
        return Set.copyOf(reader.read(sql -> sql.all(
                BEHIND, found -> new UserId(found.getLong(1)), row.room().value(), row.seq())));
    }
}
