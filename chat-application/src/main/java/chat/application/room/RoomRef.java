package chat.application.room;

import chat.domain.room.Room;

/** Which room something is about. */
public record RoomRef(long id, String name) {
    public static RoomRef of(Room room) {
        return new RoomRef(room.id().value(), room.name().value());
    }
}
