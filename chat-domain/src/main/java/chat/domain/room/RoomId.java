package chat.domain.room;

/** The id of a room, assigned by the database and never reused. */
public record RoomId(long value) {
    /** The room {@code general}: every user joins it, and it can be neither left nor deleted. */
    public static final RoomId GENERAL = new RoomId(1);
}
