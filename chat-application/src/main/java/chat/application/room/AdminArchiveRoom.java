package chat.application.room;

import chat.application.security.RateLimiter;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.AdminRoomPolicy;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Archives or unarchives a room, on behalf of an administrator who need not be a member. */
public final class AdminArchiveRoom {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public AdminArchiveRoom(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param archived the new state */
    public record Command(RoomId room, User actor, boolean archived) {}

    /**
     * @throws chat.domain.ChatException {@code rate_limited}, {@code forbidden}, {@code room_not_found}, {@code
     *     conflict} or {@code name_taken}
     */
    public void handle(Command command) {
        // Checked before the room is loaded, so that other users cannot find out which rooms exist.
        command.actor().requireAdministrator();
        writes.acquire(command.actor().id());
        log.changeRoom(
                command.room(),
                command.actor().id(),
                policy -> new AdminRoomPolicy(policy).archive(command.archived(), clock.instant()));
    }
}
