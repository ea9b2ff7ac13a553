package chat.application.message;

import chat.domain.member.ReadPointer;
import chat.domain.port.ReadPointers;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;

/** Lets a member read a room again from some row on. */
public final class MarkUnread {
    private final ReadPointers pointers;

    public MarkUnread(ReadPointers pointers) {
        this.pointers = pointers;
    }

    /** @param seq the first row that shall be unread */
    public record Command(RoomId room, UserId by, long seq) {}

    /** Refuses with {@code room_not_found} or {@code not_a_member}. */
    public void handle(Command command) {
        pointers.move(command.room(), command.by(), (current, newest) -> ReadPointer.before(command.seq(), newest));
    }
}
