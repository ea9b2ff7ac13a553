package chat.application.room;

import chat.domain.account.UserId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import java.util.Set;

/** Lists the ids of the rooms to which a user should be subscribed. */
public final class ListRoomIds {
    private final Rooms rooms;

    public ListRoomIds(Rooms rooms) {
        this.rooms = rooms;
    }

    /** @return the ids of the rooms that the user is a member of */
    public Set<RoomId> handle(UserId user) {
        return rooms.listJoinedIds(user);
    }
}
