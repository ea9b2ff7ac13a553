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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntSupplier;

/** Posts a message to a room, for both HTTP and WebSocket. */
public final class PostMessage {
    private final RoomLog log;
    private final IntSupplier maxChars;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    /** @param maxChars supplies the current maximum length of a message, in UTF-16 code units */
    public PostMessage(RoomLog log, IntSupplier maxChars, RateLimiter<UserId> limit, Clock clock) {
        this.log = log;
        this.maxChars = maxChars;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * @param replyTo the message to which it replies; empty for none
     * @param clientId the idempotency key, which makes retries safe; empty for none
     */
    public record Command(
            RoomId room, UserId actor, String content, Optional<MessageId> replyTo, Optional<String> clientId) {}

    /**
     * @param message the message
     * @param duplicate whether an earlier request had posted it
     */
    public record Result(MessageView message, boolean duplicate) {}

    /**
     * Posts a message and returns when it is on disk. Only new messages that are accepted count against the rate limit.
     *
     * @return the message
     * @throws chat.domain.ChatException {@code bad_request}, {@code content_empty}, {@code content_too_long}, {@code
     *     room_not_found}, {@code not_a_member}, {@code room_archived}, {@code idempotency_conflict}, {@code
     *     rate_limited} or {@code unavailable}; {@code message_not_found} if the message to reply to does not exist
     */
    public Result handle(Command command) {
        try {
            return start(command).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException unchecked ? unchecked : failed;
        }
    }

    /**
     * Posts a message as {@link #handle} does, but does not wait until it is on disk.
     *
     * @return completes with what {@link #handle} returns or throws; dependent actions may run on the committing thread,
     *     so they must not wait
     * @throws chat.domain.ChatException {@code bad_request}, {@code content_empty}, {@code rate_limited} or {@code
     *     unavailable}, if the message is refused before it is queued
     */
    public CompletableFuture<Result> start(Command command) {
        Content content = Content.parse(command.content());
        NewMessage newMessage = new NewMessage(
                command.room(),
                command.actor(),
                content,
                command.replyTo(),
                command.clientId().map(ClientId::parse));
        limit.acquire(command.actor());
        return store(newMessage).handle((result, fault) -> {
            if (fault != null || result.duplicate()) {
                limit.refund(command.actor());
            }
            if (fault != null) {
                throw fault instanceof CompletionException wrapped ? wrapped : new CompletionException(fault);
            }
            return new Result(MessageView.of(result.message()), result.duplicate());
        });
    }

    private CompletableFuture<PostResult> store(NewMessage newMessage) {
        Content content = newMessage.content();
        try {
            return log.post(
                    newMessage,
                    policy -> policy.requireMembership().draft(content, maxChars.getAsInt(), clock.instant()));
        } catch (Throwable fault) {
            return CompletableFuture.failedFuture(fault);
        }
    }
}
