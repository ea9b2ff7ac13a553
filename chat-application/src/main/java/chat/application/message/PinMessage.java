package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Pins a message in its room, or unpins it. */
public final class PinMessage {
    private final RoomLog log;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    public PinMessage(RoomLog log, RateLimiter<UserId> limit, Clock clock) {
        this.log = log;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param on whether it shall be pinned or not */
    public record Command(RoomId room, MessageId message, UserId actor, boolean on) {}

    /**
     * Gives the message as it is then. Refuses with {@code room_not_found}, {@code message_not_found}, {@code not_a_member} or
     * {@code rate_limited}.
     */
    public MessageView handle(Command command) {
        limit.acquire(command.actor());
        return MessageView.of(log.changeMessage(
                command.room(),
                command.message(),
                command.actor(),
                policy -> policy.pin(command.on(), clock.instant())));
    }
}
