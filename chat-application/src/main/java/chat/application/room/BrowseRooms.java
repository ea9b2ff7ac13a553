package chat.application.room;

import chat.application.view.RoomsView;
import chat.domain.port.Rooms;
import chat.domain.user.UserId;

/** The rooms that anyone can join. */
public final class BrowseRooms {
    private final Rooms rooms;

    public BrowseRooms(Rooms rooms) {
        this.rooms = rooms;
    }

    public RoomsView handle(UserId user) {
        return RoomsView.of(rooms.all(user));
    }
}
