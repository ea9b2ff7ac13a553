package chat.application.room;

import chat.domain.account.UserId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import java.util.Set;

/** Just which rooms one is in, for whoever wants to hear them. */
public final class ListRoomIds {
    private final Rooms rooms;

    public ListRoomIds(Rooms rooms) {
        this.rooms = rooms;
    }

    public Set<RoomId> handle(UserId user) {
        return rooms.listJoinedIds(user);
    }
}
