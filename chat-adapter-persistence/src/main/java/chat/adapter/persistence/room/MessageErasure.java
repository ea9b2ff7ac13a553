package chat.adapter.persistence.room;

import chat.adapter.persistence.message.MessageRows;
import chat.adapter.persistence.transaction.TaskHandler;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Background task that replaces all messages of a deleted account with tombstones, in pieces. The rate is limited so
 * that clients are not flooded with changes; the rows scanned per piece are limited so that other writes are not
 * delayed. There is no index by author, because it would slow down every post. Confined to the writer thread.
 */
public final class MessageErasure implements TaskHandler {
    /** Maximum number of tombstones per second, in all rooms together. */
    static final int PER_SECOND = 50;

    static final String SCAN = """
            SELECT m.id, m.author_id = ? AND m.kind IS NULL AND m.deleted = 0 AND r.deleted = 0
            FROM message m CROSS JOIN room r ON r.id = m.id >> 29
            WHERE m.id > ?
            ORDER BY m.id LIMIT ?
            """;

    private static final int MAX_SCANNED = 2_000;

    private final TokenBucket tombstones;

    private record Row(MessageId id, boolean erasable) {}

    /** @param nanoTime a monotonic clock, in nanoseconds */
    public MessageErasure(LongSupplier nanoTime) {
        tombstones = new TokenBucket(PER_SECOND, nanoTime);
    }

    @Override
    public Optional<Next> runPiece(WriteTransaction transaction, long user, long doneTo) throws SQLException {
        List<Row> rows = transaction.sql().all(SCAN, MessageErasure::read, user, doneTo, MAX_SCANNED);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        long last = doneTo;
        for (Row row : rows) {
            if (row.erasable() && !tombstones.tryAcquire()) {
                return Optional.of(new Next(last, TokenBucket.FULL_AGAIN));
            }
            if (row.erasable()) {
                erase(transaction, row.id());
            }
            last = row.id().value();
        }
        return Optional.of(new Next(last, Duration.ZERO));
    }

    private static void erase(WriteTransaction transaction, MessageId id) throws SQLException {
        Message message = transaction
                .sql()
                .first(MessageRows.FIND, MessageRows::read, id.value())
                .orElseThrow();
        new MessageChangeWriter(transaction, transaction.rooms().get(id.room()), message.requireText()).delete();
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(new MessageId(row.getLong(1)), row.getInt(2) == 1);
    }
}
