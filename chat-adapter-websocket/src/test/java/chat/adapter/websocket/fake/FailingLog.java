package chat.adapter.websocket.fake;

import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.member.Dealing;
import chat.domain.member.DirectRoomResult;
import chat.domain.member.Governance;
import chat.domain.member.Handling;
import chat.domain.member.Place;
import chat.domain.member.Standing;
import chat.domain.message.Amendment;
import chat.domain.message.Draft;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Posted;
import chat.domain.message.Posting;
import chat.domain.port.RoomLog;
import chat.domain.room.Founding;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/** A log that does nothing but fail. */
public final class FailingLog implements RoomLog {
    private final Supplier<RuntimeException> failure;

    private FailingLog(Supplier<RuntimeException> failure) {
        this.failure = failure;
    }

    /** One whose disk is full. */
    public static FailingLog broken() {
        return new FailingLog(() -> new IllegalStateException("disk full"));
    }

    /** One that has more to do than it can. */
    public static FailingLog busy() {
        return new FailingLog(
                () -> ChatException.later(ErrorCode.UNAVAILABLE, "The server is too busy.", Duration.ofSeconds(1)));
    }

    @Override
    public Place open(Founding founding) {
        throw failure.get();
    }

    @Override
    public DirectRoomResult direct(UserId by, Set<UserId> people, Instant now) {
        throw failure.get();
    }

    @Override
    public Posted post(Posting posting, Rule<Standing, Draft> rule) {
        throw failure.get();
    }

    @Override
    public Message amend(RoomId room, MessageId message, UserId by, Rule<Handling, Amendment> rule) {
        throw failure.get();
    }

    @Override
    public Room govern(RoomId room, UserId by, UserId whom, Rule<Dealing, Governance> rule) {
        throw failure.get();
    }

    @Override
    public Room govern(RoomId room, UserId by, Rule<Standing, Governance> rule) {
        throw failure.get();
    }

    @Override
    public Place edit(RoomId room, UserId by, Rule<Standing, Governance> rule) {
        throw failure.get();
    }
}
