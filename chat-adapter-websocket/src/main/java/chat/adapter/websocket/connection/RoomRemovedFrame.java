package chat.adapter.websocket.connection;

import chat.domain.room.RoomId;

/** The frame that tells that a room is not heard, or no more. */
public record RoomRemovedFrame(String type, long roomId, String reason) {

    /** The user left it. */
    public static RoomRemovedFrame left(RoomId room) {
        return of(room, "left");
    }

    /** Somebody took the user out of it. */
    public static RoomRemovedFrame removed(RoomId room) {
        return of(room, "removed");
    }

    /** It is there no more. */
    public static RoomRemovedFrame deleted(RoomId room) {
        return of(room, "deleted");
    }

    /** The user asks for a room that they are not in. */
    public static RoomRemovedFrame unknown(RoomId room) {
        return of(room, "unknown");
    }

    private static RoomRemovedFrame of(RoomId room, String reason) {
        return new RoomRemovedFrame("room_gone", room.value(), reason);
    }
}
