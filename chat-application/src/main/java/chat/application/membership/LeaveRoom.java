package chat.application.membership;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Ends a membership, and closes the sockets that listened by it; who is no member stays none. */
public final class LeaveRoom {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public LeaveRoom(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** Which room, and who asks. */
    public record Command(RoomId room, UserId actor) {}

    /** Refuses with {@code rate_limited}, {@code room_not_found} or {@code conflict}. */
    public void handle(Command command) {
        writes.acquire(command.actor());
        log.changeRoom(command.room(), command.actor(), policy -> policy.leave(clock.instant()));
    }
}
