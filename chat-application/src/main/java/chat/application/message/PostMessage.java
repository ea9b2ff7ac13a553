package chat.application.message;

import chat.application.limit.RateLimit;
import chat.application.view.MessageView;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.MessageId;
import chat.domain.message.Posted;
import chat.domain.message.Posting;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Says something in a room, over HTTP and sockets alike. */
public final class PostMessage {
    private final RoomLog log;
    private final IntSupplier maxChars;
    private final RateLimit<UserId> limit;
    private final Clock clock;

    /** @param maxChars how long a message may be now, in UTF-16 code units */
    public PostMessage(RoomLog log, IntSupplier maxChars, RateLimit<UserId> limit, Clock clock) {
        this.log = log;
        this.maxChars = maxChars;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @param replyTo the message that it answers
     * @param clientId with it, sending again is safe
     */
    public record Command(
            RoomId room, UserId by, String content, Optional<MessageId> replyTo, Optional<String> clientId) {}

    /** The message, and whether it had been posted before. */
    public record Result(MessageView message, boolean duplicate) {}

    /**
     * Returns when the message is on disk. Refuses with {@code bad_request}, {@code content_empty},
     * {@code content_too_long}, {@code room_not_found}, {@code not_a_member}, {@code message_not_found} for what is
     * answered, {@code idempotency_conflict}, {@code rate_limited} or {@code unavailable}. Only what is accepted and new counts against the limit.
     */
    public Result handle(Command command) {
        Content content = Content.parse(command.content());
        Posting posting = new Posting(
                command.room(),
                command.by(),
                content,
                command.replyTo(),
                command.clientId().map(ClientId::parse));
        limit.take(command.by());
        boolean counts = false;
        try {
            Posted posted = log.post(
                    posting, standing -> standing.membership().write(content, maxChars.getAsInt(), clock.instant()));
            counts = !posted.duplicate();
            return new Result(MessageView.of(posted.message()), posted.duplicate());
        } finally {
            if (!counts) {
                limit.giveBack(command.by());
            }
        }
    }
}
