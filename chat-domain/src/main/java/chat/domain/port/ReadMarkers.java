package chat.domain.port;

import chat.domain.account.UserId;
import chat.domain.membership.ReadMarker;
import chat.domain.room.RoomId;

/**
 * Stores the read markers of members. Each call is one transaction; a marker that moved is published before the call
 * returns.
 */
public interface ReadMarkers {

    /** Computes the new read marker from the current one and the seq of the room's newest row. */
    @FunctionalInterface
    interface MarkerRule {
        ReadMarker apply(ReadMarker current, long newest);
    }

    /**
     * Moves a member's read marker.
     *
     * @return the marker after the move
     * @throws chat.domain.ChatException {@code room_not_found} if the room is not visible to the reader; {@code
     *     not_a_member} if the reader is not a member
     */
    ReadMarker move(RoomId room, UserId reader, MarkerRule move);
}
