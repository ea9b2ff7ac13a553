package chat.application.message;

import chat.domain.port.ReadPointers;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;

/** Notes how far a member has read; it never goes back. */
public final class MarkRead {
    private final ReadPointers pointers;

    public MarkRead(ReadPointers pointers) {
        this.pointers = pointers;
    }

    /** @param seq the last row that was seen; beyond the newest counts as the newest */
    public record Command(RoomId room, UserId by, long seq) {}

    /** Refuses with {@code room_not_found} or {@code not_a_member}. */
    public void handle(Command command) {
        pointers.move(command.room(), command.by(), (current, newest) -> current.forwardTo(command.seq(), newest));
    }
}
