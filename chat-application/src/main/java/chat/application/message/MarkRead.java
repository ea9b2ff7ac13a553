package chat.application.message;

import chat.application.limit.RateLimit;
import chat.domain.port.ReadPointers;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;

/** Notes how far a member has read; it never goes back. */
public final class MarkRead {
    private final ReadPointers pointers;
    private final RateLimit<UserId> markers;

    public MarkRead(ReadPointers pointers, RateLimit<UserId> markers) {
        this.pointers = pointers;
        this.markers = markers;
    }

    /** @param seq the last row that was seen; beyond the newest counts as the newest */
    public record Command(RoomId room, UserId by, long seq) {}

    /** Refuses with {@code rate_limited}, {@code room_not_found} or {@code not_a_member}. */
    public void handle(Command command) {
        markers.take(command.by());
        pointers.move(command.room(), command.by(), (current, newest) -> current.forwardTo(command.seq(), newest));
    }
}
