package chat.domain.port;

import chat.domain.member.ReadPointer;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;

/** How far everybody has read. Each call is one transaction; a pointer that moved is announced before it returns. */
public interface ReadPointers {

    /** From where the pointer is, and the seq of the room's newest row, to where it shall be. */
    @FunctionalInterface
    interface Move {
        ReadPointer to(ReadPointer current, long newest);
    }

    /** Moves it; refuses with {@code room_not_found} or {@code not_a_member}. */
    ReadPointer move(RoomId room, UserId reader, Move move);
}
