package chat.application.admin;

import chat.application.limit.RateLimit;
import chat.domain.member.Oversight;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.time.Clock;

/** Lets an administrator archive a room from outside, or take it up again. */
public final class ArchiveRoom {
    private final RoomLog log;
    private final RateLimit<UserId> writes;
    private final Clock clock;

    public ArchiveRoom(RoomLog log, RateLimit<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** @param archived what it shall be from now on */
    public record Command(RoomId room, User by, boolean archived) {}

    /** Refuses with {@code rate_limited}, {@code forbidden}, {@code room_not_found}, {@code conflict} or {@code name_taken}. */
    public void handle(Command command) {
        // Before the room is looked for: nobody else learns from it which ones there are.
        command.by().requireAdministrator();
        writes.take(command.by().id());
        log.govern(
                command.room(),
                command.by().id(),
                standing -> new Oversight(standing).archive(command.archived(), clock.instant()));
    }
}
