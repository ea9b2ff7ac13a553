package chat.application.room;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Deletes a room. It disappears for all users at once; its rows are purged in the background. */
public final class DeleteRoom {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public DeleteRoom(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * @param room the room to delete
     * @param actor the user who deletes it
     */
    public record Command(RoomId room, UserId actor) {}

    /**
     * @throws chat.domain.ChatException {@code rate_limited}, {@code room_not_found}, {@code forbidden}, {@code
     *     conflict} or {@code room_archived}
     */
    public void handle(Command command) {
        writes.acquire(command.actor());
        log.changeRoom(command.room(), command.actor(), policy -> policy.delete(clock.instant()));
    }
}
