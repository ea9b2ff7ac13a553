package chat.application.membership;

import chat.domain.port.Rooms;
import chat.domain.room.RoomId;

/** Counts the members of a room, without a permission check. */
public final class CountMembers {
    private final Rooms rooms;

    public CountMembers(Rooms rooms) {
        this.rooms = rooms;
    }

    /** @return the number of members; 0 if the room does not exist */
    public int handle(RoomId room) {
        return rooms.countMembers(room);
    }
}
