package chat.application.message;

import chat.application.limit.RateLimit;
import chat.domain.member.ReadPointer;
import chat.domain.port.ReadPointers;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;

/** Lets a member read a room again from some row on. */
public final class MarkUnread {
    private final ReadPointers pointers;
    private final RateLimit<UserId> markers;

    public MarkUnread(ReadPointers pointers, RateLimit<UserId> markers) {
        this.pointers = pointers;
        this.markers = markers;
    }

    /** @param seq the first row that shall be unread */
    public record Command(RoomId room, UserId by, long seq) {}

    /** Refuses with {@code rate_limited}, {@code room_not_found} or {@code not_a_member}. */
    public void handle(Command command) {
        markers.take(command.by());
        pointers.move(command.room(), command.by(), (current, newest) -> ReadPointer.before(command.seq(), newest));
    }
}
