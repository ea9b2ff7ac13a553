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
 * How a room as one user meets it comes out of the database, with what they have not read of it. Nothing is counted
 * where nothing came after the pointer, and elsewhere no more than {@link UnreadCounts} tells: at most 1,000 rows, and as many
 * calls of everybody, are looked at, and 100 of each kind counted.
 */
final class RoomSummaryQuery {
    /** What {@link #read} needs, of a room {@code r} and one of its members {@code m}, or nobody. */
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

    /** Who finds a room {@code r}: its members {@code m}, and if it is public all but those banned from it; needs the user. */
    static final String IS_VISIBLE = """
            (m.user_id IS NOT NULL OR (r.visibility = 'public'
                AND NOT EXISTS (SELECT 1 FROM ban b WHERE b.room_id = r.id AND b.user_id = ?)))
            """;

    private RoomSummaryQuery() {}

    /** The place, without the people of a direct room. */
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
        boolean far = row.getInt(13) == 1;
        int messages = far ? UnreadCounts.MAX_COUNT : row.getInt(12);
        int mentions = Math.min(UnreadCounts.MAX_COUNT, row.getInt(14));
        return new RoomSummary.OwnMembership(
                role, Columns.level(row, 10), new ReadMarker(row.getLong(11)), new UnreadCounts(messages, mentions));
    }
}
