package chat.application.room;

import chat.application.limit.RateLimit;
import chat.domain.member.NotificationLevel;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.text.Coded;
import chat.domain.user.UserId;
import java.time.Clock;

/** Says what of a room a member wants to be told of. */
public final class SetNotifications {
    private final RoomLog log;
    private final RateLimit<UserId> writes;
    private final Clock clock;

    public SetNotifications(RoomLog log, RateLimit<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param level its code */
    public record Command(RoomId room, UserId by, String level) {}

    /** Refuses with {@code rate_limited}, {@code bad_request}, {@code room_not_found} or {@code not_a_member}. */
    public void handle(Command command) {
        NotificationLevel level = Coded.chosen(NotificationLevel.values(), command.level(), "level");
        writes.take(command.by());
        log.govern(command.room(), command.by(), standing -> standing.notify(level, clock.instant()));
    }
}
