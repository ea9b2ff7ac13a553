package chat.adapter.persistence.writer;

import chat.domain.room.RoomId;
import java.util.Optional;

/**
 * What a command adds to what the listeners of one room get at once.
 *
 * @param room empty for a command that neither adds nor changes a row of a room that is there already
 * @param chars about how much text, in UTF-16 code units
 */
public record Load(Optional<RoomId> room, int chars) {
    public static final Load NONE = new Load(Optional.empty(), 0);

    /** One row of that room. */
    public static Load row(RoomId room, int chars) {
        return new Load(Optional.of(room), chars);
    }
}
