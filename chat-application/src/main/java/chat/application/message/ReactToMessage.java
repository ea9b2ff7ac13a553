package chat.application.message;

import chat.application.limit.RateLimit;
import chat.application.view.MessageView;
import chat.domain.message.Emoji;
import chat.domain.message.MessageId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Clock;

/** Gives a message an emoji, or takes it back. */
public final class ReactToMessage {
    private final RoomLog log;
    private final RateLimit<UserId> limit;
    private final Clock clock;

    public ReactToMessage(RoomLog log, RateLimit<UserId> limit, Clock clock) {
        this.log = log;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param on whether the emoji shall be there or not */
    public record Command(RoomId room, MessageId message, UserId by, String emoji, boolean on) {}

    /**
     * Gives the message as it is then. Refuses with {@code bad_request}, {@code room_not_found}, {@code message_not_found},
     * {@code not_a_member}, {@code conflict} for one emoji too many, or {@code rate_limited}.
     */
    public MessageView handle(Command command) {
        Emoji emoji = Emoji.parse(command.emoji());
        limit.take(command.by());
        return MessageView.of(log.amend(
                command.room(),
                command.message(),
                command.by(),
                held -> held.react(emoji, command.on(), clock.instant())));
    }
}
