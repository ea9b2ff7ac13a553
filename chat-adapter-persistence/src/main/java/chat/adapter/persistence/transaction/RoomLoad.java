package chat.adapter.persistence.transaction;

import chat.domain.room.RoomId;
import java.util.Optional;

/**
 * What a command is expected to add to what the listeners of one room get at once. It decides which commands are tried
 * together, so that a busy room does not keep the others waiting; {@link chat.adapter.persistence.transaction.PendingEvents} counts what is
 * added in fact.
 *
 * @param room the one room whose log grows or changes; empty if there is none, or if it turns out only when the command runs
 * @param chars about how much text, in UTF-16 code units
 */
public record RoomLoad(Optional<RoomId> room, int chars) {
    public static final RoomLoad NONE = new RoomLoad(Optional.empty(), 0);

    /** One row of that room. */
    public static RoomLoad row(RoomId room, int chars) {
        return new RoomLoad(Optional.of(room), chars);
    }
}
