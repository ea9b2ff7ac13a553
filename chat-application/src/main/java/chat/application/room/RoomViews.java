package chat.application.room;

import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;

import chat.application.view.RoomView;
import chat.domain.error.ChatException;
import chat.domain.port.Rooms;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;

/** The room that somebody asked for or changed, as they see it. */
final class RoomViews {
    private RoomViews() {}

    static RoomView of(Rooms rooms, RoomId room, UserId user) {
        return rooms.find(room, user)
                .map(RoomView::of)
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
    }
}
