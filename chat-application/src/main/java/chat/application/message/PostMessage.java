package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.MessageId;
import chat.domain.message.NewMessage;
import chat.domain.message.PostResult;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Says something in a room, over HTTP and sockets alike. */
public final class PostMessage {
    private final RoomLog log;
    private final IntSupplier maxChars;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    /** @param maxChars how long a message may be now, in UTF-16 code units */
    public PostMessage(RoomLog log, IntSupplier maxChars, RateLimiter<UserId> limit, Clock clock) {
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
            RoomId room, UserId actor, String content, Optional<MessageId> replyTo, Optional<String> clientId) {}

    /** The message, and whether it had been posted before. */
    public record Result(MessageView message, boolean duplicate) {}

    /**
     * Returns when the message is on disk. Refuses with {@code bad_request}, {@code content_empty},
     * {@code content_too_long}, {@code room_not_found}, {@code not_a_member}, {@code message_not_found} for what is
     * answered, {@code idempotency_conflict}, {@code rate_limited} or {@code unavailable}. Only what is accepted and new counts against the limit.
     */
    public Result handle(Command command) {
        Content content = Content.parse(command.content());
        NewMessage newMessage = new NewMessage(
                command.room(),
                command.actor(),
                content,
                command.replyTo(),
                command.clientId().map(ClientId::parse));
        limit.acquire(command.actor());
        boolean counts = false;
        try {
            PostResult posted = log.post(
                    newMessage,
                    policy -> policy.requireMembership().draft(content, maxChars.getAsInt(), clock.instant()));
            counts = !posted.duplicate();
            return new Result(MessageView.of(posted.message()), posted.duplicate());
        } finally {
            if (!counts) {
                limit.refund(command.actor());
            }
        }
    }
}
