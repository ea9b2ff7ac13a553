package chat.domain.room;

/** The direct room of some people, and whether it was made just now. */
public record Found(Room room, boolean made) {}
