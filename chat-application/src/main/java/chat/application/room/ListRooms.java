package chat.application.room;

import chat.domain.account.UserId;
import chat.domain.port.Rooms;

/** The rooms that one is in. */
public final class ListRooms {
    private final Rooms rooms;

    public ListRooms(Rooms rooms) {
        this.rooms = rooms;
    }

    public RoomsView handle(UserId user) {
        return RoomsView.of(rooms.listJoined(user));
    }
}
