package chat.application.membership;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Removes the user from a room and ends their subscriptions to it; does nothing if they are not a member. */
public final class LeaveRoom {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public LeaveRoom(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * @param room the room
     * @param actor the user who acts
     */
    public record Command(RoomId room, UserId actor) {}

    /**
     * @throws chat.domain.ChatException {@code rate_limited}, {@code room_not_found}, {@code forbidden} or {@code
     *     conflict}
     */
    public void handle(Command command) {
        writes.acquire(command.actor());
        log.changeRoom(command.room(), command.actor(), policy -> policy.leave(clock.instant()));
    }
}
