package chat.application.room;

import chat.domain.room.Room;
import chat.domain.room.RoomStats;

/**
 * A room with its member counts, as administrators see it.
 *
 * @param visibility {@code public} or {@code private}
 * @param members the number of members
 * @param owners the number of owners
 */
public record AdminRoomView(
        long id, String name, String topic, String visibility, boolean archived, int members, int owners) {
    public static AdminRoomView of(RoomStats stats) {
        Room room = stats.room();
        return new AdminRoomView(
                room.id().value(),
                room.name().value(),
                room.topic().value(),
                room.visibility().code(),
                room.archived(),
                stats.members(),
                stats.owners());
    }
}
