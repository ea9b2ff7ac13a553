package chat.application.message;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.NewMessage;
import chat.domain.message.PostResult;
import chat.domain.port.RoomLog;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntSupplier;

/** Posts a message to a room, for callers that must not wait. */
public final class QueueMessage {
    private final RoomLog log;
    private final IntSupplier maxChars;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    /** @param maxChars supplies the current maximum length of a message, in UTF-16 code units */
    public QueueMessage(RoomLog log, IntSupplier maxChars, RateLimiter<UserId> limit, Clock clock) {
        this.log = log;
        this.maxChars = maxChars;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * Queues a message. Only new messages that are accepted count against the rate limit.
     *
     * @return completes with what {@link PostMessage#handle} returns or throws; dependent actions may run on the
     *     committing thread, so they must not wait
     * @throws chat.domain.ChatException {@code bad_request}, {@code content_empty}, {@code rate_limited} or {@code
     *     unavailable}, if the message is refused before it is queued
     */
    public CompletableFuture<PostMessage.Result> handle(PostMessage.Command command) {
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
            return new PostMessage.Result(MessageView.of(result.message()), result.duplicate());
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
