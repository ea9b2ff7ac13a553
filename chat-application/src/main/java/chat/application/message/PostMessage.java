package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.IntSupplier;

/** Posts a message to a room and waits until it is on disk. */
public final class PostMessage {
    private final QueueMessage queueMessage;

    /** @param maxChars supplies the current maximum length of a message, in UTF-16 code units */
    public PostMessage(RoomLog log, IntSupplier maxChars, RateLimiter<UserId> limit, Clock clock) {
        this(new QueueMessage(log, maxChars, limit, clock));
    }

    PostMessage(QueueMessage queueMessage) {
        this.queueMessage = queueMessage;
    }

    /**
     * @param replyTo the message to which it replies; empty for none
     * @param clientId the idempotency key, which makes retries safe; empty for none
     */
    public record Command(
            RoomId room, UserId actor, String content, Optional<MessageId> replyTo, Optional<String> clientId) {}

    /**
     * @param message the message
     * @param duplicate whether an earlier request had posted it
     */
    public record Result(MessageView message, boolean duplicate) {}

    /**
     * Posts a message and returns when it is on disk. Only new messages that are accepted count against the rate limit.
     *
     * @return the message
     * @throws chat.domain.ChatException {@code bad_request}, {@code content_empty}, {@code content_too_long}, {@code
     *     room_not_found}, {@code not_a_member}, {@code room_archived}, {@code idempotency_conflict}, {@code
     *     rate_limited} or {@code unavailable}; {@code message_not_found} if the message to reply to does not exist
     */
    public Result handle(Command command) {
        try {
            return queueMessage.handle(command).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException unchecked ? unchecked : failed;
        }
    }
}
