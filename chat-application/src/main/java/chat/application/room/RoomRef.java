package chat.application.room;

import chat.domain.room.Room;

/** A reference to a room. */
public record RoomRef(long id, String name) {
    public static RoomRef of(Room room) {
        return new RoomRef(room.id().value(), room.name().value());
    }
}
