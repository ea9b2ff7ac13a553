package chat.domain.room;

/** The number of a room, given by the database and never given again. */
public record RoomId(long value) {
    /** {@code general}: the room that everyone joins, and that is never deleted or left. */
    public static final RoomId GENERAL = new RoomId(1);
}
