package chat.application.view;

import chat.domain.room.Room;

/** What a row of the log tells of a room that was renamed, archived or taken up again. */
public record RoomFaceView(long id, String name, String topic, String visibility, boolean archived) {
    public static RoomFaceView of(Room room) {
        return new RoomFaceView(
                room.id().value(),
                room.name().value(),
                room.topic().value(),
                room.visibility().code(),
                room.archived());
    }
}
