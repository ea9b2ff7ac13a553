package chat.adapter.websocket.connection;

/** How much may wait in a queue: so many frames and so many bytes, whichever is reached first. */
public record QueueLimit(int frames, int bytes) {}
