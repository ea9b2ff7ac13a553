package chat.application.room;

import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Clock;

/** Ends a membership, and closes the sockets that listened by it; who is no member stays none. */
public final class LeaveRoom {
    private final RoomLog log;
    private final Clock clock;

    public LeaveRoom(RoomLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Which room, and who asks. */
    public record Command(RoomId room, UserId by) {}

    /** Refuses with {@code room_not_found} or {@code conflict}. */
    public void handle(Command command) {
        log.govern(command.room(), command.by(), standing -> standing.leave(clock.instant()));
    }
}
