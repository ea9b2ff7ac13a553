package chat.application.message;

import chat.application.limit.RateLimit;
import chat.application.view.MessageView;
import chat.domain.message.MessageId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Clock;

/** Takes a message away and leaves a tombstone. */
public final class DeleteMessage {
    private final RoomLog log;
    private final RateLimit<UserId> limit;
    private final Clock clock;

    public DeleteMessage(RoomLog log, RateLimit<UserId> limit, Clock clock) {
        this.log = log;
        this.limit = limit;
        this.clock = clock;
    }

    /** Which message, of which room, and who asks. */
    public record Command(RoomId room, MessageId message, UserId by) {}

    /**
     * Gives the tombstone, also of what is deleted already. Refuses with {@code room_not_found}, {@code message_not_found}, {@code forbidden}
     * or {@code rate_limited}.
     */
    public MessageView handle(Command command) {
        limit.take(command.by());
        return MessageView.of(
                log.amend(command.room(), command.message(), command.by(), held -> held.delete(clock.instant())));
    }
}
