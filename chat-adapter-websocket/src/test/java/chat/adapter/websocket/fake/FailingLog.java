package chat.adapter.websocket.fake;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.UserId;
import chat.domain.membership.DirectRoomResult;
import chat.domain.membership.MemberPolicy;
import chat.domain.membership.MessagePolicy;
import chat.domain.membership.RoomChange;
import chat.domain.membership.RoomPolicy;
import chat.domain.membership.RoomSummary;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.MessageChange;
import chat.domain.message.MessageId;
import chat.domain.message.NewMessage;
import chat.domain.message.PostResult;
import chat.domain.port.Decision;
import chat.domain.port.RoomLog;
import chat.domain.room.NewRoom;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A room log whose every call fails. */
public final class FailingLog implements RoomLog {
    private final Supplier<RuntimeException> failure;

    private FailingLog(Supplier<RuntimeException> failure) {
        this.failure = failure;
    }

    /** A log that fails as if the disk were full. */
    public static FailingLog failing() {
        return new FailingLog(() -> new IllegalStateException("disk full"));
    }

    /** A log that refuses each call because the server is too busy. */
    public static FailingLog busy() {
        return new FailingLog(() ->
                ChatException.withRetryAfter(ErrorCode.UNAVAILABLE, "The server is too busy.", Duration.ofSeconds(1)));
    }

    @Override
    public RoomSummary createRoom(NewRoom newRoom) {
        throw failure.get();
    }

    @Override
    public DirectRoomResult findOrCreateDirectRoom(UserId by, Set<UserId> users, Instant now) {
        throw failure.get();
    }

    @Override
    public CompletableFuture<PostResult> post(NewMessage newMessage, Decision<RoomPolicy, Draft> rule) {
        throw failure.get();
    }

    @Override
    public Message changeMessage(
            RoomId room, MessageId message, UserId by, Decision<MessagePolicy, MessageChange> rule) {
        throw failure.get();
    }

    @Override
    public Room changeRoom(RoomId room, UserId by, UserId target, Decision<MemberPolicy, RoomChange> rule) {
        throw failure.get();
    }

    @Override
    public Room changeRoom(RoomId room, UserId by, Decision<RoomPolicy, RoomChange> rule) {
        throw failure.get();
    }

    @Override
    public RoomSummary editRoom(RoomId room, UserId by, Decision<RoomPolicy, RoomChange> rule) {
        throw failure.get();
    }
}
