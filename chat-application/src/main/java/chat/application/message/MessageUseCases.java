package chat.application.message;

import chat.application.security.RateLimiter;
import chat.application.security.RateLimiters;
import chat.domain.account.UserId;
import chat.domain.port.RoomLog;
import chat.domain.port.Storage;
import java.time.Clock;
import java.util.function.IntSupplier;

/** The use cases for messages, reactions, pins and read markers. */
public record MessageUseCases(
        MessageQueries queries,
        ChangeQueries changes,
        QueueMessage queue,
        PostMessage post,
        EditMessage edit,
        DeleteMessage delete,
        ReactToMessage react,
        PinMessage pin,
        MarkRead markRead,
        MarkUnread markUnread) {

    /**
     * Wires the use cases.
     *
     * @param maxChars supplies the longest content of a message, in UTF-16 code units
     */
    public static MessageUseCases of(Storage storage, IntSupplier maxChars, RateLimiters limits, Clock clock) {
        RoomLog log = storage.roomLog();
        RateLimiter<UserId> changes = limits.messageChanges();
        QueueMessage queue = new QueueMessage(log, maxChars, limits.sends(), clock);
        return new MessageUseCases(
                new MessageQueries(storage.rooms(), storage.history()),
                new ChangeQueries(storage.rooms(), storage.history()),
                queue,
                new PostMessage(queue),
                new EditMessage(log, maxChars, changes, clock),
                new DeleteMessage(log, changes, clock),
                new ReactToMessage(log, changes, clock),
                new PinMessage(log, changes, clock),
                new MarkRead(storage.readMarkers(), limits.markers()),
                new MarkUnread(storage.readMarkers(), limits.markers()));
    }
}
