package chat.adapter.websocket.connection;

/** The limit of a queue, in frames and in bytes, whichever is reached first. */
public record QueueLimit(int frames, int bytes) {}
