package chat.domain.room;

import java.time.Instant;

/**
 * What was decided about a room or one's place in it.
 *
 * @param room the room as it is afterwards
 */
public record Governance(Act act, Room room, Instant at) {

    /** The kinds of decisions. */
    public enum Act {
        NOTHING,
        JOIN,
        LEAVE,
        EDIT,
        DELETE
    }

    /** The decision that all is already as wanted: it takes no revision. */
    public static Governance nothing(Room room, Instant at) {
        return new Governance(Act.NOTHING, room, at);
    }
}
