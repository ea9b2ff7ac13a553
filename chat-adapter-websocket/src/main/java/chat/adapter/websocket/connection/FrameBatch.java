package chat.adapter.websocket.connection;

import java.nio.ByteBuffer;

/**
 * Frames that are ready to be written, the same bytes for everybody.
 *
 * @param bytes never to be moved in: whoever reads takes a duplicate
 * @param frames how many there are
 */
public record FrameBatch(ByteBuffer bytes, int frames) {

    /** How many bytes there are. */
    public int size() {
        return bytes.remaining();
    }
}
