package chat.application.admin;

import chat.application.limit.RateLimit;
import chat.domain.member.Oversight;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.time.Clock;

/** Lets an administrator delete a room from outside. */
public final class RemoveRoom {
    private final RoomLog log;
    private final RateLimit<UserId> writes;
    private final Clock clock;

    public RemoveRoom(RoomLog log, RateLimit<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** Refuses with {@code rate_limited}, {@code forbidden}, {@code room_not_found} or {@code conflict}. */
    public void handle(RoomId room, User by) {
        // Before the room is looked for: nobody else learns from it which ones there are.
        by.requireAdministrator();
        writes.take(by.id());
        log.govern(room, by.id(), standing -> new Oversight(standing).delete(clock.instant()));
    }
}
