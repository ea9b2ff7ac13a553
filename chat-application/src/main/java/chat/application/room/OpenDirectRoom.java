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

/** Finds the direct room of two to eight users, or creates it. */
public final class OpenDirectRoom {
    private static final int MAX_USERS = 8;

    private final RoomLog log;
    private final RateLimiter<UserId> limit;
    private final Clock clock;

    /** @param limit the limit of creating rooms; opening an existing room does not count */
    public OpenDirectRoom(RoomLog log, RateLimiter<UserId> limit, Clock clock) {
        this.log = log;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param others the other users; the actor and duplicates are ignored */
    public record Command(UserId actor, List<UserId> others) {}

    /**
     * @param room the direct room
     * @param created whether this request created it
     */
    public record Result(RoomView room, boolean created) {}

    /**
     * @throws ChatException {@code bad_request} if the room would have fewer than 2 or more than 8 users; {@code
     *     user_not_found} or {@code rate_limited}
     */
    public Result handle(Command command) {
        Set<UserId> userIds = new LinkedHashSet<>(command.others());
        userIds.add(command.actor());
        if (userIds.size() < 2 || userIds.size() > MAX_USERS) {
            throw ChatException.forField(BAD_REQUEST, "user_ids", "invalid", "A direct room must have 2 to 8 members.");
        }
        limit.acquire(command.actor());
        DirectRoomResult found = log.findOrCreateDirectRoom(command.actor(), userIds, clock.instant());
        if (!found.created()) {
            limit.refund(command.actor());
        }
        return new Result(RoomView.of(found.summary()), found.created());
    }
}
