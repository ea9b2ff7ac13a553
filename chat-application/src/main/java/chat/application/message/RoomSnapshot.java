package chat.application.message;

import chat.domain.room.Room;

/** What a row of the log tells of a room that was renamed, archived or taken up again. */
public record RoomSnapshot(long id, String name, String topic, String visibility, boolean archived) {
    public static RoomSnapshot of(Room room) {
        return new RoomSnapshot(
                room.id().value(),
                room.name().value(),
                room.topic().value(),
                room.visibility().code(),
                room.archived());
    }
}
