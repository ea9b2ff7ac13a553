package chat.application.membership;

import chat.domain.account.UserId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;

/** Lists the members of a room. */
public final class ListMembers {
    private final Rooms rooms;

    public ListMembers(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * @return the members, by name
     * @throws chat.domain.ChatException {@code room_not_found}
     */
    public MembersView handle(RoomId room, UserId user) {
        return MembersView.of(rooms.readIfVisible(room, user, () -> rooms.members(room)));
    }
}
