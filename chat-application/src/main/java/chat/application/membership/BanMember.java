package chat.application.membership;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Takes somebody out of a room and keeps them out: they do not find it any more. */
public final class BanMember {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public BanMember(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** From which room, who asks, and whom. */
    public record Command(RoomId room, UserId actor, UserId target) {}

    /**
     * Refuses with {@code rate_limited}, {@code room_not_found}, {@code user_not_found}, {@code forbidden}, {@code conflict} or
     * {@code room_archived}.
     */
    public void handle(Command command) {
        writes.acquire(command.actor());
        log.changeRoom(
                command.room(), command.actor(), command.target(), memberPolicy -> memberPolicy.ban(clock.instant()));
    }
}
