package chat.application.room;

import chat.domain.room.Room;
import chat.domain.room.RoomStats;

/**
 * A room as an administrator counts it.
 *
 * @param visibility {@code public} or {@code private}
 * @param owners how many of its members own it
 */
public record AdminRoomView(
        long id, String name, String topic, String visibility, boolean archived, int members, int owners) {
    public static AdminRoomView of(RoomStats tally) {
        Room room = tally.room();
        return new AdminRoomView(
                room.id().value(),
                room.name().value(),
                room.topic().value(),
                room.visibility().code(),
                room.archived(),
                tally.members(),
                tally.owners());
    }
}
