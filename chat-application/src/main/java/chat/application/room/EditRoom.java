package chat.application.room;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import java.time.Clock;
import java.util.Optional;

/** Renames a room, changes its topic, archives or unarchives it. */
public final class EditRoom {
    private final RoomLog log;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public EditRoom(RoomLog log, RateLimiter<UserId> writes, Clock clock) {
        this.log = log;
        this.writes = writes;
        this.clock = clock;
    }

    /** An empty optional keeps the current value. */
    public record Command(
            RoomId room, UserId actor, Optional<String> name, Optional<String> topic, Optional<Boolean> archived) {}

    /**
     * @return the room after the change
     * @throws chat.domain.ChatException {@code rate_limited}, {@code bad_request}, {@code room_not_found}, {@code
     *     forbidden}, {@code name_taken}, {@code conflict} or {@code room_archived}
     */
    public RoomView handle(Command command) {
        RoomEdit edit = new RoomEdit(
                command.name().map(RoomName::parse), command.topic().map(Topic::parse), command.archived());
        writes.acquire(command.actor());
        return RoomView.of(log.editRoom(command.room(), command.actor(), policy -> policy.edit(edit, clock.instant())));
    }
}
