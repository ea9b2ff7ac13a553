package chat.domain.room;

/** A room as an administrator counts it: how many are in it, and how many of them own it. */
public record RoomStats(Room room, int members, int owners) {}
