package chat.application.room;

import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.UserId;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;

/** Loads and converts a room as one user sees it. */
final class RoomViews {
    private RoomViews() {}

    static RoomView of(Rooms rooms, RoomId room, UserId user) {
        return rooms.find(room, user)
                .map(RoomView::of)
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
    }
}
