package chat.adapter.persistence.room;

import chat.adapter.persistence.cache.CommittedCache;
import chat.adapter.persistence.cache.DataVersions;
import chat.adapter.persistence.membership.MemberRows;
import chat.adapter.persistence.sql.ReadPool;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.Member;
import chat.domain.membership.RoomSummary;
import chat.domain.message.MessageId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Implements {@link Rooms} with JDBC. Thread-safe. */
public final class JdbcRooms implements Rooms {
    static final String JOINED_IDS = """
            SELECT r.id
            FROM member m CROSS JOIN room r ON r.id = m.room_id
            WHERE m.user_id = ? AND r.deleted = 0
            """;
    static final String VISIBLE = "SELECT 1 FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.user_id = ?"
            + " WHERE r.id = ? AND r.deleted = 0 AND " + RoomSummaryQuery.IS_VISIBLE;
    static final String MEMBER_COUNT = "SELECT members FROM room WHERE id = ? AND deleted = 0";
    static final String UNREAD_MEMBERS = """
            SELECT m.user_id
            FROM room r CROSS JOIN member m ON m.room_id = r.id
            WHERE r.id = ? AND r.deleted = 0 AND m.last_read_seq < ?
            """;

    private static final int MAX_CACHED = 16_384;

    private final ReadPool reader;
    private final CommittedCache<Sight, Boolean> visible;

    private record Sight(RoomId room, UserId user) {}

    /** @param versions of the data of this storage */
    public JdbcRooms(ReadPool reader, DataVersions versions) {
        this.reader = reader;
        visible = new CommittedCache<>(MAX_CACHED, versions.visibility(), Sight::room);
    }

    @Override
    public List<RoomSummary> listJoined(UserId user) {
        return reader.read(sql -> RoomSummaryRows.listJoined(sql, user));
    }

    @Override
    public Set<RoomId> listJoinedIds(UserId user) {
        return Set.copyOf(reader.all(JOINED_IDS, row -> new RoomId(row.getLong(1)), user.value()));
    }

    @Override
    public List<RoomSummary> listPublic(UserId user) {
        return reader.read(sql -> RoomSummaryRows.listPublic(sql, user));
    }

    @Override
    public Optional<RoomSummary> find(RoomId room, UserId user) {
        return reader.read(sql -> RoomSummaryRows.find(sql, room, user));
    }

    @Override
    public boolean isVisible(RoomId room, UserId user) {
        return visible.find(
                        new Sight(room, user),
                        () -> reader.first(VISIBLE, row -> true, user.value(), room.value(), user.value()))
                .isPresent();
    }

    @Override
    public int countMembers(RoomId room) {
        return reader.first(MEMBER_COUNT, row -> row.getInt(1), room.value()).orElse(0);
    }

    @Override
    public List<Member> members(RoomId room) {
        return reader.read(sql -> MemberRows.members(sql, room));
    }

    @Override
    public List<User> listBanned(RoomId room) {
        return reader.read(sql -> MemberRows.banned(sql, room));
    }

    @Override
    public Set<UserId> findUnreadMembers(MessageId row) {
        return Set.copyOf(reader.all(
                UNREAD_MEMBERS,
                found -> new UserId(found.getLong(1)),
                row.room().value(),
                row.seq()));
    }
}
