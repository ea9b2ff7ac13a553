package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Sql;
import chat.domain.message.Mentions;
import chat.domain.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Deletes rows that are no longer visible to anybody, together with their mentions. */
public final class PurgedRows {
    static final String NEXT =
            "SELECT id, mentions, mentions_room FROM message WHERE id > ? AND id < ? ORDER BY id LIMIT ?";

    /** @param mentions the mentions to delete with the row */
    private record PurgedRow(MessageId id, Mentions mentions) {}

    private PurgedRows() {}

    /**
     * Deletes up to {@code limit} rows with ids between the bounds, which are exclusive.
     *
     * @return the number of deleted rows
     */
    public static int delete(Sql sql, long afterId, long beforeId, int limit) throws SQLException {
        List<PurgedRow> rows = sql.all(NEXT, PurgedRows::read, afterId, beforeId, limit);
        for (PurgedRow row : rows) {
            MentionRows.delete(sql, row.id(), row.mentions());
            sql.write("DELETE FROM message WHERE id = ?", row.id().value());
        }
        return rows.size();
    }

    private static PurgedRow read(ResultSet row) throws SQLException {
        return new PurgedRow(
                new MessageId(row.getLong(1)),
                new Mentions(UserListCodec.decode(row.getString(2)), row.getInt(3) == 1));
    }
}
