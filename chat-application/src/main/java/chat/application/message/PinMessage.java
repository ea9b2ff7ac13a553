package chat.application.message;

import chat.application.limit.RateLimit;
import chat.application.view.MessageView;
import chat.domain.message.MessageId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Clock;

/** Pins a message in its room, or unpins it. */
public final class PinMessage {
    private final RoomLog log;
    private final RateLimit<UserId> limit;
    private final Clock clock;

    public PinMessage(RoomLog log, RateLimit<UserId> limit, Clock clock) {
        this.log = log;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param on whether it shall be pinned or not */
    public record Command(RoomId room, MessageId message, UserId by, boolean on) {}

    /**
     * Gives the message as it is then. Refuses with {@code room_not_found}, {@code message_not_found}, {@code not_a_member} or
     * {@code rate_limited}.
     */
    public MessageView handle(Command command) {
        limit.take(command.by());
        return MessageView.of(log.amend(
                command.room(), command.message(), command.by(), held -> held.pin(command.on(), clock.instant())));
    }
}
