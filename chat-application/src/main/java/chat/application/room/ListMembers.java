package chat.application.room;

import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;

import chat.application.view.MembersView;
import chat.domain.error.ChatException;
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
        if (rooms.find(room, user).isEmpty()) {
            throw new ChatException(ROOM_NOT_FOUND, "There is no such room.");
        }
        return MembersView.of(rooms.members(room));
    }
}
