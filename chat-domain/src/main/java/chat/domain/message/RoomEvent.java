package chat.domain.message;

import chat.domain.room.Room;
import java.time.Instant;

/**
 * The row of a change of the name, topic or archived flag of a room.
 *
 * @param room the room after the change
 */
public record RoomEvent(MessageId id, Revision revision, Author author, Instant timestamp, Room room)
        implements Message {}
