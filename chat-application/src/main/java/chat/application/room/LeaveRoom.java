package chat.application.room;

import chat.application.limit.RateLimit;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Clock;

/** Ends a membership, and closes the sockets that listened by it; who is no member stays none. */
public final class LeaveRoom {
    private final RoomLog log;
    private final RateLimit<UserId> writes;
    private final Clock clock;

    public LeaveRoom(RoomLog log, RateLimit<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** Which room, and who asks. */
    public record Command(RoomId room, UserId by) {}

    /** Refuses with {@code rate_limited}, {@code room_not_found} or {@code conflict}. */
    public void handle(Command command) {
        writes.take(command.by());
        log.govern(command.room(), command.by(), standing -> standing.leave(clock.instant()));
    }
}
