package chat.application.room;

import chat.application.view.MembersView;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;

/** Who is in a room. */
public final class ListMembers {
    private final Rooms rooms;

    public ListMembers(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Refuses with {@code room_not_found}. */
    public MembersView handle(RoomId room, UserId user) {
        return MembersView.of(rooms.whileVisible(room, user, () -> rooms.members(room)));
    }
}
