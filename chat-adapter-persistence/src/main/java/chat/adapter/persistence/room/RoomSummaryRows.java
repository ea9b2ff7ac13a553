package chat.adapter.persistence.room;

import chat.adapter.persistence.membership.MemberRows;
import chat.adapter.persistence.sql.Sql;
import chat.domain.account.UserId;
import chat.domain.membership.Member;
import chat.domain.membership.RoomSummary;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads rooms as one user sees them, direct rooms with their members. */
final class RoomSummaryRows {
    private static final String IN_ORDER = " ORDER BY r.id <> 1, r.visibility = 'direct', r.name_key, r.id";

    static final String JOINED = RoomSummaryQuery.SELECT
            + "FROM member m CROSS JOIN room r ON r.id = m.room_id WHERE m.user_id = ? AND r.deleted = 0" + IN_ORDER;
    static final String PUBLIC = RoomSummaryQuery.SELECT
            + "FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.user_id = ? WHERE r.deleted = 0"
            + " AND r.visibility = 'public' AND " + RoomSummaryQuery.IS_VISIBLE + IN_ORDER;
    static final String FIND = RoomSummaryQuery.SELECT
            + "FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.user_id = ? WHERE r.id = ? AND r.deleted = 0"
            + " AND " + RoomSummaryQuery.IS_VISIBLE;

    private RoomSummaryRows() {}

    /** Finds a room that is visible to the user. */
    static Optional<RoomSummary> find(Sql sql, RoomId room, UserId user) throws SQLException {
        Optional<RoomSummary> found = sql.first(FIND, RoomSummaryQuery::read, user.value(), room.value(), user.value());
        return found.isPresent() && found.get().room().isDirect()
                ? Optional.of(found.get().withDirectMembers(MemberRows.members(sql, room)))
                : found;
    }

    /** Returns the public rooms that are visible to the user, general first, then by name. */
    static List<RoomSummary> listPublic(Sql sql, UserId user) throws SQLException {
        return sql.all(PUBLIC, RoomSummaryQuery::read, user.value(), user.value());
    }

    /** Returns the user's rooms: general, other rooms by name, direct rooms. */
    static List<RoomSummary> listJoined(Sql sql, UserId user) throws SQLException {
        List<RoomSummary> summaries = sql.all(JOINED, RoomSummaryQuery::read, user.value());
        if (summaries.stream().noneMatch(summary -> summary.room().isDirect())) {
            return summaries;
        }
        Map<RoomId, List<Member>> directMembers = MemberRows.directMembers(sql, user);
        return summaries.stream()
                .map(summary -> summary.withDirectMembers(
                        directMembers.getOrDefault(summary.room().id(), List.of())))
                .toList();
    }
}
