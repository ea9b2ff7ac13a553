package chat.application.room;

import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import java.util.Set;

/** Reads rooms as one user sees them. */
public final class RoomQueries {
    private final Rooms rooms;

    public RoomQueries(Rooms rooms) {
        this.rooms = rooms;
    }

    /** @return the public rooms visible to the user, {@code general} first, then by name */
    public RoomsView browse(UserId user) {
        return RoomsView.of(rooms.listPublic(user));
    }

    /** @return the rooms of the user, {@code general} first, then by name */
    public RoomsView listJoined(UserId user) {
        return RoomsView.of(rooms.listJoined(user));
    }

    /** @return the ids of the rooms of the user, which their connections subscribe to */
    public Set<RoomId> listJoinedIds(UserId user) {
        return rooms.listJoinedIds(user);
    }

    /** @throws ChatException {@code room_not_found} */
    public RoomView get(RoomId room, UserId user) {
        return rooms.find(room, user)
                .map(RoomView::of)
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
    }
}
