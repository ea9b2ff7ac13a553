package chat.application.room;

import chat.application.security.RateLimiter;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.AdminRoomPolicy;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Deletes a room, on behalf of an administrator who need not be a member. */
public final class AdminDeleteRoom {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public AdminDeleteRoom(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * @throws chat.domain.ChatException {@code rate_limited}, {@code forbidden}, {@code room_not_found} or {@code
     *     conflict}
     */
    public void handle(RoomId room, User actor) {
        // Checked before the room is loaded, so that other users cannot find out which rooms exist.
        actor.requireAdministrator();
        writes.acquire(actor.id());
        log.changeRoom(room, actor.id(), policy -> new AdminRoomPolicy(policy).delete(clock.instant()));
    }
}
