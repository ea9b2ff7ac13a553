package chat.adapter.persistence.room;

import static chat.domain.error.ErrorCode.IDEMPOTENCY_CONFLICT;

import chat.adapter.persistence.message.MessageRows;
import chat.adapter.persistence.sql.Sql;
import chat.domain.error.ChatException;
import chat.domain.message.ClientId;
import chat.domain.message.Message;
import chat.domain.message.Posting;
import java.sql.SQLException;
import java.util.Optional;

/** Which message each client id stands for, kept for ever: also when the message is gone with its room. */
final class Sendings {
    static final String FIRST = "SELECT message_id FROM sending WHERE client_id = ? AND author_id = ?";

    private Sendings() {}

    /** What was posted with the same client id before; refuses with {@code idempotency_conflict} if that was another. */
    static Optional<Message> first(Sql sql, Posting posting) throws SQLException {
        Optional<Long> first = posting.once().isEmpty()
                ? Optional.empty()
                : sql.first(
                        FIRST,
                        row -> row.getLong(1),
                        posting.once().get().value(),
                        posting.by().value());
        return first.isEmpty() ? Optional.empty() : Optional.of(repeated(sql, posting, first.get()));
    }

    private static Message repeated(Sql sql, Posting posting, long first) throws SQLException {
        return sql.first(MessageRows.FIND, MessageRows::read, first)
                .filter(posting::isRepeatOf)
                .orElseThrow(() -> new ChatException(IDEMPOTENCY_CONFLICT, "This client_id names another message."));
    }

    static void remember(Sql sql, ClientId once, Message message) throws SQLException {
        sql.write(
                "INSERT INTO sending (client_id, author_id, message_id) VALUES (?, ?, ?)",
                once.value(),
                message.author().id().value(),
                message.id().value());
    }
}
