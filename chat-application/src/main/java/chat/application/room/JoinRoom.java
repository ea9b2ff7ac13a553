package chat.application.room;

import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Clock;

/** Makes somebody a member of a room; who is one stays one. */
public final class JoinRoom {
    private final RoomLog log;
    private final Clock clock;

    public JoinRoom(RoomLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Which room, and who asks. */
    public record Command(RoomId room, UserId by) {}

    /** Refuses with {@code room_not_found}. */
    public void handle(Command command) {
        log.govern(command.room(), command.by(), standing -> standing.join(clock.instant()));
    }
}
