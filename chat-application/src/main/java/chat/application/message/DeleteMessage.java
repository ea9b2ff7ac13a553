package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Deletes a message, of which a tombstone remains. */
public final class DeleteMessage {
    private final RoomLog log;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    public DeleteMessage(RoomLog log, RateLimiter<UserId> limit, Clock clock) {
        this.log = log;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @param room the room
     * @param message the message to delete
     * @param actor the user who deletes it
     */
    public record Command(RoomId room, MessageId message, UserId actor) {}

    /**
     * @return the tombstone, also if the message was already deleted
     * @throws chat.domain.ChatException {@code room_not_found}, {@code message_not_found}, {@code forbidden}, {@code
     *     room_archived} or {@code rate_limited}
     */
    public MessageView handle(Command command) {
        limit.acquire(command.actor());
        return MessageView.of(log.changeMessage(
                command.room(), command.message(), command.actor(), policy -> policy.delete(clock.instant())));
    }
}
