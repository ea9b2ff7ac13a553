package chat.domain.port;

import chat.domain.account.UserId;
import chat.domain.membership.ReadMarker;
import chat.domain.room.RoomId;

/** How far everybody has read. Each call is one transaction; a pointer that moved is announced before it returns. */
public interface ReadMarkers {

    /** From where the pointer is, and the seq of the room's newest row, to where it shall be. */
    @FunctionalInterface
    interface MarkerRule {
        ReadMarker apply(ReadMarker current, long newest);
    }

    /** Moves it; refuses with {@code room_not_found} or {@code not_a_member}. */
    ReadMarker move(RoomId room, UserId reader, MarkerRule move);
}
