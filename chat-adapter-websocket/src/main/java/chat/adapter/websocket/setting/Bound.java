package chat.adapter.websocket.setting;

/** How much may wait in a queue: so many frames and so many bytes, whichever is reached first. */
public record Bound(int frames, int bytes) {}
