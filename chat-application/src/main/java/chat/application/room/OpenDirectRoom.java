package chat.application.room;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.application.limit.RateLimit;
import chat.application.view.RoomView;
import chat.domain.error.ChatException;
import chat.domain.member.DirectRoomResult;
import chat.domain.port.RoomLog;
import chat.domain.user.UserId;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the direct room of a few people, or makes it. */
public final class OpenDirectRoom {
    private static final int MOST_PEOPLE = 8;

    private final RoomLog log;
    private final RateLimit<UserId> limit;
    private final Clock clock;

    /** @param limit the one that making rooms has; those found are not counted */
    public OpenDirectRoom(RoomLog log, RateLimit<UserId> limit, Clock clock) {
        this.log = log;
        this.limit = limit;
        this.clock = clock;
    }

    /** @param others whom to talk to; oneself and repeats do not count */
    public record Command(UserId by, List<UserId> others) {}

    /** The room, and whether it was made just now. */
    public record Result(RoomView room, boolean made) {}

    /** Refuses with {@code bad_request} fewer than 2 or more than 8 people, {@code user_not_found} or {@code rate_limited}. */
    public Result handle(Command command) {
        Set<UserId> people = new LinkedHashSet<>(command.others());
        people.add(command.by());
        if (people.size() < 2 || people.size() > MOST_PEOPLE) {
            throw ChatException.field(BAD_REQUEST, "user_ids", "invalid", "A direct room has 2 to 8 people.");
        }
        limit.take(command.by());
        DirectRoomResult found = log.direct(command.by(), people, clock.instant());
        if (!found.made()) {
            limit.giveBack(command.by());
        }
        return new Result(RoomView.of(found.place()), found.made());
    }
}
