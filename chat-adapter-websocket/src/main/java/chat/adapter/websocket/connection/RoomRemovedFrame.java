package chat.adapter.websocket.connection;

import chat.domain.room.RoomId;

/** The frame {@code room_gone}: the client does not receive the room, or no longer does. */
public record RoomRemovedFrame(String type, long roomId, String reason) {

    /** The user left the room. */
    public static RoomRemovedFrame left(RoomId room) {
        return of(room, "left");
    }

    /** Another user removed the user from the room. */
    public static RoomRemovedFrame removed(RoomId room) {
        return of(room, "removed");
    }

    /** The room was deleted. */
    public static RoomRemovedFrame deleted(RoomId room) {
        return of(room, "deleted");
    }

    /** The client requested a room that its user is not a member of. */
    public static RoomRemovedFrame unknown(RoomId room) {
        return of(room, "unknown");
    }

    private static RoomRemovedFrame of(RoomId room, String reason) {
        return new RoomRemovedFrame("room_gone", room.value(), reason);
    }
}
