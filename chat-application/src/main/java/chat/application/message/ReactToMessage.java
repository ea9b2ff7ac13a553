package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.message.Emoji;
import chat.domain.message.MessageId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Gives a message an emoji, or takes it back. */
public final class ReactToMessage {
    private final RoomLog log;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    public ReactToMessage(RoomLog log, RateLimiter<UserId> limit, Clock clock) {
        this.log = log;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param on whether the emoji shall be there or not */
    public record Command(RoomId room, MessageId message, UserId actor, String emoji, boolean on) {}

    /**
     * Gives the message as it is then. Refuses with {@code bad_request}, {@code room_not_found}, {@code message_not_found},
     * {@code not_a_member}, {@code conflict} for one emoji too many, or {@code rate_limited}.
     */
    public MessageView handle(Command command) {
        Emoji emoji = Emoji.parse(command.emoji());
        limit.acquire(command.actor());
        return MessageView.of(log.changeMessage(
                command.room(),
                command.message(),
                command.actor(),
                policy -> policy.react(emoji, command.on(), clock.instant())));
    }
}
