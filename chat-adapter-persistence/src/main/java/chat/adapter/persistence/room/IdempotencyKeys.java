package chat.adapter.persistence.room;

import static chat.domain.ErrorCode.IDEMPOTENCY_CONFLICT;

import chat.adapter.persistence.message.MessageRows;
import chat.adapter.persistence.sql.Sql;
import chat.domain.ChatException;
import chat.domain.message.ClientId;
import chat.domain.message.Message;
import chat.domain.message.NewMessage;
import java.sql.SQLException;
import java.util.Optional;

/** Maps client ids to messages. The keys are kept for ever, even after the message was purged with its room. */
final class IdempotencyKeys {
    static final String FIRST = "SELECT message_id FROM sending WHERE client_id = ? AND author_id = ?";

    private IdempotencyKeys() {}

    /**
     * Finds the message that was posted before with the same client id.
     *
     * @throws ChatException with code {@code idempotency_conflict} if that message differs or was purged
     */
    static Optional<Message> findFirst(Sql sql, NewMessage newMessage) throws SQLException {
        Optional<Long> first = newMessage.clientId().isEmpty()
                ? Optional.empty()
                : sql.first(
                        FIRST,
                        row -> row.getLong(1),
                        newMessage.clientId().get().value(),
                        newMessage.actor().value());
        return first.isEmpty() ? Optional.empty() : Optional.of(requireSame(sql, newMessage, first.get()));
    }

    private static Message requireSame(Sql sql, NewMessage newMessage, long first) throws SQLException {
        return sql.first(MessageRows.FIND, MessageRows::read, first)
                .filter(newMessage::isRetryOf)
                .orElseThrow(
                        () -> new ChatException(IDEMPOTENCY_CONFLICT, "This client_id belongs to another message."));
    }

    static void insert(Sql sql, ClientId clientId, Message message) throws SQLException {
        sql.write(
                "INSERT INTO sending (client_id, author_id, message_id) VALUES (?, ?, ?)",
                clientId.value(),
                message.author().id().value(),
                message.id().value());
    }
}
