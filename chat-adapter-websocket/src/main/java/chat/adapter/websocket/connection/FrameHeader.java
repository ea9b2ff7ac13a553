package chat.adapter.websocket.connection;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The header of a frame from a client.
 *
 * @param headerBytes the size of the header, in bytes
 * @param payloadBytes the length of the payload, in bytes; negative if the client sent 2^63 or more
 */
public record FrameHeader(boolean last, int opcode, boolean masked, int headerBytes, long payloadBytes) {
    private static final int CONTROL = 8;
    private static final int CLOSE = 8;
    private static final int MASK_BYTES = 4;

    /**
     * Parses the header at the buffer's position, which does not move.
     *
     * @return null if the header is incomplete
     */
    public static @Nullable FrameHeader peek(ByteBuffer in) {
        int at = in.position();
        if (in.remaining() < 2) {
            return null;
        }
        int length = in.get(at + 1) & 0x7f;
        boolean masked = (in.get(at + 1) & 0x80) != 0;
        int lengthBytes = length < 126 ? 0 : length == 126 ? Short.BYTES : Long.BYTES;
        int size = 2 + lengthBytes + (masked ? MASK_BYTES : 0);
        if (in.remaining() < size) {
            return null;
        }
        long payload = lengthBytes == 0 ? length : length == 126 ? in.getShort(at + 2) & 0xffff : in.getLong(at + 2);
        int first = in.get(at);
        return new FrameHeader((first & 0x80) != 0, first & 0x0f, masked, size, payload);
    }

    public boolean isControl() {
        return opcode >= CONTROL;
    }

    public boolean isClose() {
        return opcode == CLOSE;
    }
}
