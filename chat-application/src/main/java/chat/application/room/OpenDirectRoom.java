package chat.application.room;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.application.security.RateLimiter;
import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.membership.DirectRoomResult;
import chat.domain.port.RoomLog;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the direct room of a few people, or makes it. */
public final class OpenDirectRoom {
    private static final int MAX_USERS = 8;

    private final RoomLog log;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    /** @param limit the one that making rooms has; those found are not counted */
    public OpenDirectRoom(RoomLog log, RateLimiter<UserId> limit, Clock clock) {
        this.log = log;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param others whom to talk to; oneself and repeats do not count */
    public record Command(UserId actor, List<UserId> others) {}

    /** The room, and whether it was made just now. */
    public record Result(RoomView room, boolean created) {}

    /** Refuses with {@code bad_request} fewer than 2 or more than 8 people, {@code user_not_found} or {@code rate_limited}. */
    public Result handle(Command command) {
        Set<UserId> userIds = new LinkedHashSet<>(command.others());
        userIds.add(command.actor());
        if (userIds.size() < 2 || userIds.size() > MAX_USERS) {
            throw ChatException.forField(BAD_REQUEST, "user_ids", "invalid", "A direct room has 2 to 8 people.");
        }
        limit.acquire(command.actor());
        DirectRoomResult found = log.findOrCreateDirectRoom(command.actor(), userIds, clock.instant());
        if (!found.created()) {
            limit.refund(command.actor());
        }
        return new Result(RoomView.of(found.summary()), found.created());
    }
}
