package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Takes a message away and leaves a tombstone. */
public final class DeleteMessage {
    private final RoomLog log;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    public DeleteMessage(RoomLog log, RateLimiter<UserId> limit, Clock clock) {
        this.log = log;
        this.limit = limit;
        this.clock = clock;
    }

    /** Which message, of which room, and who asks. */
    public record Command(RoomId room, MessageId message, UserId actor) {}

    /**
     * Gives the tombstone, also of what is deleted already. Refuses with {@code room_not_found}, {@code message_not_found}, {@code forbidden}
     * or {@code rate_limited}.
     */
    public MessageView handle(Command command) {
        limit.acquire(command.actor());
        return MessageView.of(log.changeMessage(
                command.room(), command.message(), command.actor(), policy -> policy.delete(clock.instant())));
    }
}
