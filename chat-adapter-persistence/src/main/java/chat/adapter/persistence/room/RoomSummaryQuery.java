package chat.adapter.persistence.room;

import chat.adapter.persistence.sql.Columns;
import chat.domain.membership.ReadMarker;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import chat.domain.membership.UnreadCounts;
import chat.domain.message.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Reads a room as one user sees it, with unread counts. Nothing is counted if no row follows the read marker. Otherwise
 * the counts are bounded as in {@link UnreadCounts}: at most 1,000 rows and as many {@code @room} mentions are scanned,
 * and each count stops at 100.
 */
final class RoomSummaryQuery {
    /** The columns that {@link #read} needs, of a room {@code r} and its member {@code m}, who may be null. */
    static final String SELECT = """
            SELECT r.id, r.name, r.topic, r.visibility, r.archived, r.members, r.head, r.last_seq,
                m.role, m.notifications, m.last_read_seq,
                CASE WHEN r.last_seq > m.last_read_seq THEN (
                    SELECT count(*) FROM (
                        SELECT 1
                        FROM (
                            SELECT e.kind, e.deleted, e.author_id
                            FROM message e
                            WHERE e.id > (r.id << 29) + m.last_read_seq AND e.id < (r.id + 1) << 29
                            ORDER BY e.id LIMIT 1000
                        )
                        WHERE kind IS NULL AND deleted = 0 AND author_id <> m.user_id
                        LIMIT 100
                    )
                ) ELSE 0 END,
                r.last_seq > m.last_read_seq + 1000 AND EXISTS (
                    SELECT 1
                    FROM message e
                    WHERE e.id > (r.id << 29) + m.last_read_seq AND e.id < (r.id + 1) << 29
                    ORDER BY e.id LIMIT 1 OFFSET 1000
                ),
                CASE WHEN r.last_seq > m.last_read_seq THEN (
                    SELECT count(*) FROM (
                        SELECT * FROM (
                            SELECT c.message_id
                            FROM mention c
                            WHERE c.user_id = m.user_id
                                AND c.message_id > (r.id << 29) + m.last_read_seq AND c.message_id < (r.id + 1) << 29
                            LIMIT 100
                        )
                        UNION
                        SELECT * FROM (
                            SELECT message_id
                            FROM (
                                SELECT c.message_id, c.author_id
                                FROM mention c
                                WHERE c.user_id = 0
                                    AND c.message_id > (r.id << 29) + m.last_read_seq
                                    AND c.message_id < (r.id + 1) << 29
                                LIMIT 1000
                            )
                            WHERE author_id <> m.user_id
                            LIMIT 100
                        )
                    )
                ) ELSE 0 END
            """;

    /**
     * Condition for a room {@code r} to be visible: to its members {@code m} and, if it is public, to every user who is
     * not banned. Takes the user's id.
     */
    static final String IS_VISIBLE = """
            (m.user_id IS NOT NULL OR (r.visibility = 'public'
                AND NOT EXISTS (SELECT 1 FROM ban b WHERE b.room_id = r.id AND b.user_id = ?)))
            """;

    private RoomSummaryQuery() {}

    /** Maps a row to a room summary without the members of a direct room. */
    static RoomSummary read(ResultSet row) throws SQLException {
        Optional<Role> role = Columns.role(row, 9);
        return new RoomSummary(
                Columns.room(row, 1),
                row.getInt(6),
                new Revision(row.getLong(7)),
                row.getLong(8),
                List.of(),
                role.isEmpty() ? Optional.empty() : Optional.of(ownMembership(role.get(), row)));
    }

    private static RoomSummary.OwnMembership ownMembership(Role role, ResultSet row) throws SQLException {
        boolean isCapped = row.getInt(13) == 1;
        int messages = isCapped ? UnreadCounts.MAX_COUNT : row.getInt(12);
        int mentions = Math.min(UnreadCounts.MAX_COUNT, row.getInt(14));
        return new RoomSummary.OwnMembership(
                role, Columns.level(row, 10), new ReadMarker(row.getLong(11)), new UnreadCounts(messages, mentions));
    }
}
