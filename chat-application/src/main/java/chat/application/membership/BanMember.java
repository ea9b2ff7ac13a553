package chat.application.membership;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Bans a user from a room: removes them and hides the room from them. */
public final class BanMember {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public BanMember(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * @param room the room
     * @param actor the user who acts
     * @param target the user concerned
     */
    public record Command(RoomId room, UserId actor, UserId target) {}

    /**
     * @throws chat.domain.ChatException {@code rate_limited}, {@code room_not_found}, {@code user_not_found}, {@code
     *     forbidden}, {@code conflict} or {@code room_archived}
     */
    public void handle(Command command) {
        writes.acquire(command.actor());
        log.changeRoom(
                command.room(), command.actor(), command.target(), memberPolicy -> memberPolicy.ban(clock.instant()));
    }
}
