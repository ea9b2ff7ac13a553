package chat.application.message;

import chat.application.limit.RateLimit;
import chat.application.view.MessageView;
import chat.domain.message.Content;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Lets an author say it otherwise. */
public final class EditMessage {
    private final RoomLog log;
    private final IntSupplier maxChars;
    private final RateLimit<UserId> limit;
    private final Clock clock;

    /** @param maxChars how long a message may be now, in UTF-16 code units */
    public EditMessage(RoomLog log, IntSupplier maxChars, RateLimit<UserId> limit, Clock clock) {
        this.log = log;
        this.maxChars = maxChars;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param basedOn the revision of the message that the author had before their eyes */
    public record Command(RoomId room, MessageId message, UserId by, String content, Optional<Revision> basedOn) {}

    /**
     * Gives the message as it is then. Refuses with {@code content_empty}, {@code content_too_long},
     * {@code room_not_found}, {@code message_not_found}, {@code not_a_member}, {@code forbidden}, {@code edit_conflict} or
     * {@code rate_limited}.
     */
    public MessageView handle(Command command) {
        Content content = Content.parse(command.content());
        limit.take(command.by());
        return MessageView.of(log.amend(
                command.room(),
                command.message(),
                command.by(),
                held -> held.edit(content, command.basedOn(), maxChars.getAsInt(), clock.instant())));
    }
}
