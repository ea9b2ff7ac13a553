package chat.application.room;

import chat.application.view.RoomsView;
import chat.domain.port.Rooms;
import chat.domain.user.UserId;

/** The rooms that one is in. */
public final class ListRooms {
    private final Rooms rooms;

    public ListRooms(Rooms rooms) {
        this.rooms = rooms;
    }

    public RoomsView handle(UserId user) {
        return RoomsView.of(rooms.of(user));
    }
}
