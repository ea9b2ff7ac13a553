package chat.application.admin;

import chat.domain.member.Oversight;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
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
    public void handle(RoomId room, UserId by) {
        log.govern(room, by, standing -> new Oversight(standing).delete(clock.instant()));
    }
}
