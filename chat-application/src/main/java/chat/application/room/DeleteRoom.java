package chat.application.room;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Takes a room away from everyone at once; what it held is purged in the background. */
public final class DeleteRoom {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public DeleteRoom(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** Which room, and who asks. */
    public record Command(RoomId room, UserId actor) {}

    /** Refuses with {@code rate_limited}, {@code room_not_found}, {@code forbidden} or {@code conflict}. */
    public void handle(Command command) {
        writes.acquire(command.actor());
        log.changeRoom(command.room(), command.actor(), policy -> policy.delete(clock.instant()));
    }
}
