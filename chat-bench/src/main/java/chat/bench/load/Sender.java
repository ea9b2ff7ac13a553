package chat.bench.load;

/** A client that posts into a room. */
public record Sender(VirtualClient client, long room) {}
