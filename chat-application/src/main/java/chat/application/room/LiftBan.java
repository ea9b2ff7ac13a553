package chat.application.room;

import chat.application.limit.RateLimit;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Clock;

/** Lets somebody come back into a room, by themselves or by invitation. */
public final class LiftBan {
    private final RoomLog log;
    private final RateLimit<UserId> writes;
    private final Clock clock;

    public LiftBan(RoomLog log, RateLimit<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** From which room, who asks, and whom. */
    public record Command(RoomId room, UserId by, UserId whom) {}

    /**
     * Refuses with {@code rate_limited}, {@code room_not_found}, {@code user_not_found}, {@code forbidden}, {@code conflict} or
     * {@code room_archived}.
     */
    public void handle(Command command) {
        writes.take(command.by());
        log.govern(command.room(), command.by(), command.whom(), dealing -> dealing.unban(clock.instant()));
    }
}
