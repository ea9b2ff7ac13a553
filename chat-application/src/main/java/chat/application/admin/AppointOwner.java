package chat.application.admin;

import chat.application.limit.RateLimit;
import chat.domain.member.Oversight;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.time.Clock;

/** Lets an administrator give a room an owner from among its members. */
public final class AppointOwner {
    private final RoomLog log;
    private final RateLimit<UserId> writes;
    private final Clock clock;

    public AppointOwner(RoomLog log, RateLimit<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param whom who owns it from now on */
    public record Command(RoomId room, User by, UserId whom) {}

    /** Refuses with {@code rate_limited}, {@code forbidden}, {@code room_not_found}, {@code user_not_found} or {@code conflict}. */
    public void handle(Command command) {
        // Before the room is looked for: nobody else learns from it which ones there are.
        command.by().requireAdministrator();
        writes.take(command.by().id());
        log.govern(
                command.room(),
                command.by().id(),
                command.whom(),
                dealing -> new Oversight(dealing.by()).appoint(dealing.whom(), clock.instant()));
    }
}
