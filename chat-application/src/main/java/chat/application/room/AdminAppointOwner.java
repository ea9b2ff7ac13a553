package chat.application.room;

import chat.application.security.RateLimiter;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.AdminRoomPolicy;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Makes a member an owner of a room, on behalf of an administrator. */
public final class AdminAppointOwner {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public AdminAppointOwner(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param target the member who becomes an owner */
    public record Command(RoomId room, User actor, UserId target) {}

    /**
     * @throws chat.domain.ChatException {@code rate_limited}, {@code forbidden}, {@code room_not_found}, {@code
     *     user_not_found} or {@code conflict}
     */
    public void handle(Command command) {
        // Checked before the room is loaded, so that other users cannot find out which rooms exist.
        command.actor().requireAdministrator();
        writes.acquire(command.actor().id());
        log.changeRoom(
                command.room(),
                command.actor().id(),
                command.target(),
                memberPolicy ->
                        new AdminRoomPolicy(memberPolicy.actor()).appointOwner(memberPolicy.target(), clock.instant()));
    }
}
