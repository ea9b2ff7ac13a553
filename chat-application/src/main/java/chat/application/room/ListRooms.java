package chat.application.room;

import chat.domain.account.UserId;
import chat.domain.port.Rooms;

/** Lists the rooms of a user. */
public final class ListRooms {
    private final Rooms rooms;

    public ListRooms(Rooms rooms) {
        this.rooms = rooms;
    }

    /** @return the user's rooms, {@code general} first, then by name */
    public RoomsView handle(UserId user) {
        return RoomsView.of(rooms.listJoined(user));
    }
}
