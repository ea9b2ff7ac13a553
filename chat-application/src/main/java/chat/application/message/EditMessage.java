package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.message.Content;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Changes the content of the user's own message. */
public final class EditMessage {
    private final RoomLog log;
    private final IntSupplier maxChars;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    /** @param maxChars supplies the current maximum length of a message, in UTF-16 code units */
    public EditMessage(RoomLog log, IntSupplier maxChars, RateLimiter<UserId> limit, Clock clock) {
        this.log = log;
        this.maxChars = maxChars;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param basedOn the revision of the message that the author last saw */
    public record Command(RoomId room, MessageId message, UserId actor, String content, Optional<Revision> basedOn) {}

    /**
     * @return the message after the change
     * @throws chat.domain.ChatException {@code content_empty}, {@code content_too_long}, {@code room_not_found}, {@code
     *     message_not_found}, {@code not_a_member}, {@code room_archived}, {@code forbidden}, {@code edit_conflict} or
     *     {@code rate_limited}
     */
    public MessageView handle(Command command) {
        Content content = Content.parse(command.content());
        limit.acquire(command.actor());
        return MessageView.of(log.changeMessage(
                command.room(),
                command.message(),
                command.actor(),
                policy -> policy.edit(content, command.basedOn(), maxChars.getAsInt(), clock.instant())));
    }
}
