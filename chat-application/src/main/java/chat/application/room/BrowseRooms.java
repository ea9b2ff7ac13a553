package chat.application.room;

import chat.domain.account.UserId;
import chat.domain.port.Rooms;

/** The rooms that anyone can join. */
public final class BrowseRooms {
    private final Rooms rooms;

    public BrowseRooms(Rooms rooms) {
        this.rooms = rooms;
    }

    public RoomsView handle(UserId user) {
        return RoomsView.of(rooms.listPublic(user));
    }
}
