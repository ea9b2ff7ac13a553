package chat.adapter.websocket.connection;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Frames bytes one after another, unmasked as a server does, into one batch. For one thread. */
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

    /** How many bytes it has so far. */
    public int size() {
        return bytes.position();
    }

    /** All that was added, on the heap: right for one reader or a few. */
    public FrameBatch build() {
        return new FrameBatch(ByteBuffer.wrap(bytes.array(), 0, bytes.position()), frames);
    }

    /** The same outside the heap, where it costs more to make and less to write. */
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
