package chat.application.room;

import chat.application.security.RateLimiter;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.AdminRoomPolicy;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Lets an administrator archive a room from outside, or take it up again. */
public final class AdminArchiveRoom {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public AdminArchiveRoom(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param archived what it shall be from now on */
    public record Command(RoomId room, User actor, boolean archived) {}

    /** Refuses with {@code rate_limited}, {@code forbidden}, {@code room_not_found}, {@code conflict} or {@code name_taken}. */
    public void handle(Command command) {
        // Before the room is looked for: nobody else learns from it which ones there are.
        command.actor().requireAdministrator();
        writes.acquire(command.actor().id());
        log.changeRoom(
                command.room(),
                command.actor().id(),
                policy -> new AdminRoomPolicy(policy).archive(command.archived(), clock.instant()));
    }
}
