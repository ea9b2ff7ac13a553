package chat.application.admin;

import chat.domain.member.Oversight;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.time.Clock;

/** Lets an administrator archive a room from outside, or take it up again. */
public final class ArchiveRoom {
    private final RoomLog log;
    private final Clock clock;

    public ArchiveRoom(RoomLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** @param archived what it shall be from now on */
    public record Command(RoomId room, User by, boolean archived) {}

    /** Refuses with {@code forbidden}, {@code room_not_found}, {@code conflict} or {@code name_taken}. */
    public void handle(Command command) {
        // Before the room is looked for: nobody else learns from it which ones there are.
        command.by().requireAdministrator();
        log.govern(
                command.room(),
                command.by().id(),
                standing -> new Oversight(standing).archive(command.archived(), clock.instant()));
    }
}
