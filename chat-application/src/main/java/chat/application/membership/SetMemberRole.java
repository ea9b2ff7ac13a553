package chat.application.membership;

import chat.application.security.RateLimiter;
import chat.domain.WireEnum;
import chat.domain.account.UserId;
import chat.domain.membership.Role;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Adds a user to a room, or changes the role of a member. */
public final class SetMemberRole {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public SetMemberRole(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param role the code of the role */
    public record Command(RoomId room, UserId actor, UserId target, String role) {}

    /**
     * @throws chat.domain.ChatException {@code rate_limited}, {@code bad_request}, {@code room_not_found}, {@code
     *     user_not_found}, {@code forbidden}, {@code conflict} or {@code room_archived}
     */
    public void handle(Command command) {
        Role role = WireEnum.parse(Role.values(), command.role(), "role");
        writes.acquire(command.actor());
        log.changeRoom(
                command.room(),
                command.actor(),
                command.target(),
                memberPolicy -> memberPolicy.setRole(role, clock.instant()));
    }
}
