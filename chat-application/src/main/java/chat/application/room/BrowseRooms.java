package chat.application.room;

import chat.domain.account.UserId;
import chat.domain.port.Rooms;

/** Lists the public rooms. */
public final class BrowseRooms {
    private final Rooms rooms;

    public BrowseRooms(Rooms rooms) {
        this.rooms = rooms;
    }

    /** @return the public rooms visible to the user, {@code general} first, then by name */
    public RoomsView handle(UserId user) {
        return RoomsView.of(rooms.listPublic(user));
    }
}
