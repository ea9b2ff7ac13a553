package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Pins or unpins a message in its room. */
public final class PinMessage {
    private final RoomLog log;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    public PinMessage(RoomLog log, RateLimiter<UserId> limit, Clock clock) {
        this.log = log;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param on whether the message will be pinned */
    public record Command(RoomId room, MessageId message, UserId actor, boolean on) {}

    /**
     * @return the message after the change
     * @throws chat.domain.ChatException {@code room_not_found}, {@code message_not_found}, {@code not_a_member}, {@code
     *     room_archived} or {@code rate_limited}
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
