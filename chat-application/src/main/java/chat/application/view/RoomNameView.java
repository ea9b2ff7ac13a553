package chat.application.view;

import chat.domain.room.Room;

/** Which room something is about. */
public record RoomNameView(long id, String name) {
    public static RoomNameView of(Room room) {
        return new RoomNameView(room.id().value(), room.name().value());
    }
}
