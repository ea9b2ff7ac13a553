package chat.application.membership;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Adds the user to a room; does nothing if they are a member already. */
public final class JoinRoom {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public JoinRoom(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * @param room the room
     * @param actor the user who acts
     */
    public record Command(RoomId room, UserId actor) {}

    /** @throws chat.domain.ChatException {@code rate_limited}, {@code room_not_found} or {@code room_archived} */
    public void handle(Command command) {
        writes.acquire(command.actor());
        log.changeRoom(command.room(), command.actor(), policy -> policy.join(clock.instant()));
    }
}
