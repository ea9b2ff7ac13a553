package chat.application.room;

import chat.domain.account.UserId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;

/** One room, as that user sees it. */
public final class GetRoom {
    private final Rooms rooms;

    public GetRoom(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Refuses with {@code room_not_found}. */
    public RoomView handle(RoomId room, UserId user) {
        return RoomViews.of(rooms, room, user);
    }
}
