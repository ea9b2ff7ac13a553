package chat.application.room;

import chat.application.security.RateLimiter;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.AdminRoomPolicy;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Lets an administrator delete a room from outside. */
public final class AdminDeleteRoom {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public AdminDeleteRoom(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** Refuses with {@code rate_limited}, {@code forbidden}, {@code room_not_found} or {@code conflict}. */
    public void handle(RoomId room, User actor) {
        // Before the room is looked for: nobody else learns from it which ones there are.
        actor.requireAdministrator();
        writes.acquire(actor.id());
        log.changeRoom(room, actor.id(), policy -> new AdminRoomPolicy(policy).delete(clock.instant()));
    }
}
