package chat.domain.room;

/**
 * A room with its member counts, as administrators see it.
 *
 * @param members the number of members
 * @param owners the number of owners
 */
public record RoomStats(Room room, int members, int owners) {}
