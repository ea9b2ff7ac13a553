package chat.application.room;

import chat.application.limit.RateLimit;
import chat.domain.member.Role;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.text.Coded;
import chat.domain.user.UserId;
import java.time.Clock;

/** Lets somebody into a room, or gives a member another role. */
public final class GiveRole {
    private final RoomLog log;
    private final RateLimit<UserId> writes;
    private final Clock clock;

    public GiveRole(RoomLog log, RateLimit<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param role its code */
    public record Command(RoomId room, UserId by, UserId whom, String role) {}

    /**
     * Refuses with {@code rate_limited}, {@code bad_request}, {@code room_not_found}, {@code user_not_found}, {@code forbidden}, {@code conflict}
     * or {@code room_archived}.
     */
    public void handle(Command command) {
        Role role = Coded.chosen(Role.values(), command.role(), "role");
        writes.take(command.by());
        log.govern(command.room(), command.by(), command.whom(), dealing -> dealing.give(role, clock.instant()));
    }
}
