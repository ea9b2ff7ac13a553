package chat.application.membership;

import chat.application.security.RateLimiter;
import chat.domain.WireEnum;
import chat.domain.account.UserId;
import chat.domain.membership.NotificationLevel;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.time.Clock;

/** Sets a member's notification level in a room. */
public final class SetNotificationLevel {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public SetNotificationLevel(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param level the code of the notification level */
    public record Command(RoomId room, UserId actor, String level) {}

    /**
     * @throws chat.domain.ChatException {@code rate_limited}, {@code bad_request}, {@code room_not_found} or {@code
     *     not_a_member}
     */
    public void handle(Command command) {
        NotificationLevel level = WireEnum.parse(NotificationLevel.values(), command.level(), "level");
        writes.acquire(command.actor());
        log.changeRoom(command.room(), command.actor(), policy -> policy.setNotificationLevel(level, clock.instant()));
    }
}
