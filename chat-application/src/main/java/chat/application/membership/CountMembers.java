package chat.application.membership;

import chat.domain.port.Rooms;
import chat.domain.room.RoomId;

/** How many people are in a room, whoever asks. */
public final class CountMembers {
    private final Rooms rooms;

    public CountMembers(Rooms rooms) {
        this.rooms = rooms;
    }

    public int handle(RoomId room) {
        return rooms.countMembers(room);
    }
}
