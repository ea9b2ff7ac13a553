package chat.adapter.websocket.connection;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Builds a batch of unmasked WebSocket frames. Not thread-safe. */
public final class FrameBatchBuilder {
    private static final int FIRST_SIZE = 512;
    private static final int FINAL_TEXT = 0x81;
    private static final int LARGEST_SHORT = 125;
    private static final int LARGEST_MEDIUM = 0xffff;
    private static final int LARGEST_HEAD = 10;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_SIZE);
    private int frames;

    /** Adds a text frame with that payload, which must be UTF-8. */
    public void text(byte[] payload) {
        add(FINAL_TEXT, payload);
    }

    void add(int head, byte[] payload) {
        makeRoom(LARGEST_HEAD + payload.length);
        bytes.put((byte) head);
        if (payload.length <= LARGEST_SHORT) {
            bytes.put((byte) payload.length);
        } else if (payload.length <= LARGEST_MEDIUM) {
            bytes.put((byte) 126).putShort((short) payload.length);
        } else {
            bytes.put((byte) 127).putLong(payload.length);
        }
        bytes.put(payload);
        frames++;
    }

    public boolean isEmpty() {
        return frames == 0;
    }

    public int frames() {
        return frames;
    }

    /** The size so far, in bytes. */
    public int size() {
        return bytes.position();
    }

    /** The batch in a heap buffer: best for one recipient or a few. */
    public FrameBatch build() {
        return new FrameBatch(ByteBuffer.wrap(bytes.array(), 0, bytes.position()), frames);
    }

    /** The batch in a direct buffer, which costs more to allocate and less to write. */
    public FrameBatch buildDirect() {
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.position());
        direct.put(bytes.array(), 0, bytes.position()).flip();
        return new FrameBatch(direct, frames);
    }

    private void makeRoom(int more) {
        int needed = bytes.position() + more;
        if (needed > bytes.capacity()) {
            int capacity = Math.max(needed, 2 * bytes.capacity());
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), capacity)).position(bytes.position());
        }
    }
}
