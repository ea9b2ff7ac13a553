package chat.adapter.websocket.frame;

import chat.domain.room.RoomId;

/** The frame that tells that a room is not heard, or no more. */
public record RoomGone(String type, long roomId, String reason) {

    /** The user left it. */
    public static RoomGone left(RoomId room) {
        return of(room, "left");
    }

    /** Somebody took the user out of it. */
    public static RoomGone removed(RoomId room) {
        return of(room, "removed");
    }

    /** It is there no more. */
    public static RoomGone deleted(RoomId room) {
        return of(room, "deleted");
    }

    /** The user asks for a room that they are not in. */
    public static RoomGone unknown(RoomId room) {
        return of(room, "unknown");
    }

    private static RoomGone of(RoomId room, String reason) {
        return new RoomGone("room_gone", room.value(), reason);
    }
}
