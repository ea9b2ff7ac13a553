package chat.adapter.persistence.transaction;

import chat.domain.room.RoomId;
import java.util.Optional;

/**
 * Estimated load of a command on the subscribers of one room. It determines which commands are batched together, so
 * that a busy room does not delay the others; {@link PendingEvents} counts the actual load.
 *
 * @param room the one room whose log grows or changes; empty if there is none, or if it is known only when the command
 *     runs
 * @param chars approximate length of the text, in UTF-16 code units
 */
public record RoomLoad(Optional<RoomId> room, int chars) {
    public static final RoomLoad NONE = new RoomLoad(Optional.empty(), 0);

    /** Returns the load of one row. */
    public static RoomLoad row(RoomId room, int chars) {
        return new RoomLoad(Optional.of(room), chars);
    }
}
