package chat.adapter.persistence.room;

import chat.adapter.persistence.message.PurgedRows;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.TaskHandler;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Background task that deletes the rows of deleted rooms, in pieces, so that other writes are not delayed. Client ids
 * are kept: without them a retried message would be posted again.
 */
public final class RoomPurge implements TaskHandler {
    static final String REACTIONS = """
            DELETE FROM reaction WHERE (message_id, emoji, user_id) IN (
                SELECT message_id, emoji, user_id FROM reaction WHERE message_id > ? AND message_id < ? LIMIT ?)
            """;
    static final String MEMBERS = """
            DELETE FROM member
            WHERE room_id = ?1 AND user_id IN (SELECT user_id FROM member WHERE room_id = ?1 LIMIT ?2)
            """;

    static final String BANS = """
            DELETE FROM ban
            WHERE room_id = ?1 AND user_id IN (SELECT user_id FROM ban WHERE room_id = ?1 LIMIT ?2)
            """;

    private static final int BATCH_SIZE = 200;

    @Override
    public Optional<Next> runPiece(WriteTransaction transaction, long room, long progress) throws SQLException {
        Sql sql = transaction.sql();
        long first = MessageId.of(new RoomId(room), 0).value();
        long end = first + MessageId.MAX_SEQ + 1;
        boolean hasMore = sql.write(REACTIONS, first, end, BATCH_SIZE) == BATCH_SIZE
                || PurgedRows.delete(sql, first, end, BATCH_SIZE) == BATCH_SIZE
                || sql.write(BANS, room, BATCH_SIZE) == BATCH_SIZE
                || sql.write(MEMBERS, room, BATCH_SIZE) == BATCH_SIZE;
        if (hasMore) {
            return Optional.of(new Next(progress, Duration.ZERO));
        }
        sql.write("DELETE FROM room WHERE id = ?", room);
        return Optional.empty();
    }
}
