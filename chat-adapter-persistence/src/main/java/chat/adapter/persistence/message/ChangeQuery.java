package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Sql;
import chat.domain.account.UserId;
import chat.domain.message.ChangeSet;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of a room that changed after a revision. Rows that never changed since they were posted are read by
 * id, changed rows by an index on the revision. The cost of both is proportional to the range of revisions.
 */
final class ChangeQuery {
    static final String HEAD = """
            SELECT r.head, m.user_id IS NOT NULL
            FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.user_id = ?
            WHERE r.id = ? AND r.deleted = 0
            """;
    static final String NEW = MessageRows.SELECT + """
            WHERE m.id > ? AND m.id <= ? AND m.revision = (m.id & 536870911)
            ORDER BY m.id LIMIT ?
            """;
    static final String CHANGED = MessageRows.SELECT + """
            WHERE m.id >> 29 = ? AND m.revision > ? AND m.revision <= ? AND m.revision > (m.id & 536870911)
            ORDER BY m.revision LIMIT ?
            """;

    private static final int ROW_LIMIT = ChangeSet.MAX_ROWS + 1;

    private final RoomId room;
    private final Revision head;
    private final boolean member;

    /** @param member whether the caller is a member of the room */
    private ChangeQuery(RoomId room, Revision head, boolean member) {
        this.room = room;
        this.head = head;
        this.member = member;
    }

    /** @return the changes; empty if there is no such room */
    static Optional<ChangeSet> changes(Sql sql, RoomId room, UserId actor, Revision since) throws SQLException {
        Optional<ChangeQuery> query = sql.first(
                HEAD,
                row -> new ChangeQuery(room, new Revision(row.getLong(1)), row.getInt(2) == 1),
                actor.value(),
                room.value());
        return query.isPresent() ? Optional.of(query.get().run(sql, since)) : Optional.empty();
    }

    private ChangeSet run(Sql sql, Revision since) throws SQLException {
        if (!head.isAfter(since)) {
            return new ChangeSet(List.of(), head, head, member);
        }
        long from = Math.max(0, since.value());
        long to = Math.min(from + ChangeSet.MAX_SPAN, head.value());
        List<Message> rows = rows(sql, from, to);
        if (rows.size() <= ChangeSet.MAX_ROWS) {
            return new ChangeSet(rows, new Revision(to), head, member);
        }
        List<Message> firstRows = rows.subList(0, ChangeSet.MAX_ROWS);
        return new ChangeSet(firstRows, firstRows.get(firstRows.size() - 1).revision(), head, member);
    }

    private List<Message> rows(Sql sql, long from, long to) throws SQLException {
        long first = MessageId.of(room, 0).value();
        List<Message> rows = new ArrayList<>(sql.all(NEW, MessageRows::read, first + from, first + to, ROW_LIMIT));
        rows.addAll(sql.all(CHANGED, MessageRows::read, room.value(), from, to, ROW_LIMIT));
        rows.sort(Comparator.comparing(Message::revision));
        return rows;
    }
}
