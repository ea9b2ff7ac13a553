package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.message.Emoji;
import chat.domain.message.MessageId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Adds or removes a reaction of the user to a message. */
public final class ReactToMessage {
    private final RoomLog log;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    public ReactToMessage(RoomLog log, RateLimiter<UserId> limit, Clock clock) {
        this.log = log;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param on true to add the reaction, false to remove it */
    public record Command(RoomId room, MessageId message, UserId actor, String emoji, boolean on) {}

    /**
     * @return the message after the change
     * @throws chat.domain.ChatException {@code bad_request}, {@code room_not_found}, {@code message_not_found}, {@code
     *     not_a_member}, {@code room_archived} or {@code rate_limited}; {@code conflict} if the message has too many
     *     different emoji
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
