package chat.application.room;

import chat.application.limit.RateLimit;
import chat.application.view.RoomView;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.user.UserId;
import java.time.Clock;
import java.util.Optional;

/** Gives a room another name or topic, archives it or takes it up again. */
public final class EditRoom {
    private final RoomLog log;
    private final RateLimit<UserId> writes;
    private final Clock clock;

    public EditRoom(RoomLog log, RateLimit<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** What is empty stays as it is. */
    public record Command(
            RoomId room, UserId by, Optional<String> name, Optional<String> topic, Optional<Boolean> archived) {}

    /** Refuses with {@code rate_limited}, {@code bad_request}, {@code room_not_found}, {@code forbidden}, {@code name_taken}, {@code conflict} or {@code room_archived}. */
    public RoomView handle(Command command) {
        RoomEdit wanted = new RoomEdit(
                command.name().map(RoomName::parse), command.topic().map(Topic::parse), command.archived());
        writes.take(command.by());
        return RoomView.of(log.edit(command.room(), command.by(), standing -> standing.edit(wanted, clock.instant())));
    }
}
