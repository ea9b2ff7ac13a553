package chat.application.room;

import chat.domain.account.UserId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;

/** Returns a room as the user sees it. */
public final class GetRoom {
    private final Rooms rooms;

    public GetRoom(Rooms rooms) {
        this.rooms = rooms;
    }

    /** @throws chat.domain.ChatException {@code room_not_found} */
    public RoomView handle(RoomId room, UserId user) {
        return RoomViews.of(rooms, room, user);
    }
}
