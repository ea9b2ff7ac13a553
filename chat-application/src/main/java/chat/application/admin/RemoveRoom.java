package chat.application.admin;

import chat.domain.member.Oversight;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.time.Clock;

/** Lets an administrator delete a room from outside. */
public final class RemoveRoom {
    private final RoomLog log;
    private final Clock clock;

    public RemoveRoom(RoomLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Refuses with {@code forbidden}, {@code room_not_found} or {@code conflict}. */
    public void handle(RoomId room, User by) {
        // Before the room is looked for: nobody else learns from it which ones there are.
        by.requireAdministrator();
        log.govern(room, by.id(), standing -> new Oversight(standing).delete(clock.instant()));
    }
}
