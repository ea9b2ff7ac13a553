package chat.application.message;

import chat.domain.room.Room;

/** The state of a room after a change, as an event of the log shows it. */
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
