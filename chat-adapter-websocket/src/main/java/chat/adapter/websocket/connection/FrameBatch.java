package chat.adapter.websocket.connection;

import java.nio.ByteBuffer;

/**
 * Encoded frames, shared by all recipients.
 *
 * @param bytes readers must take a duplicate and never change the position of this buffer
 * @param frames the number of frames
 */
public record FrameBatch(ByteBuffer bytes, int frames) {

    /** The size in bytes. */
    public int size() {
        return bytes.remaining();
    }
}
