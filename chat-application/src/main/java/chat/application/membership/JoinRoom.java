package chat.application.membership;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Makes somebody a member of a room; who is one stays one. */
public final class JoinRoom {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public JoinRoom(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** Which room, and who asks. */
    public record Command(RoomId room, UserId actor) {}

    /** Refuses with {@code rate_limited}, {@code room_not_found}. */
    public void handle(Command command) {
        writes.acquire(command.actor());
        log.changeRoom(command.room(), command.actor(), policy -> policy.join(clock.instant()));
    }
}
