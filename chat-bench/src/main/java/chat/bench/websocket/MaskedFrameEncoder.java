package chat.bench.websocket;

import java.nio.ByteBuffer;

/** Encodes client frames (RFC 6455, 5.2): final, and masked as the RFC demands of clients. Thread-safe. */
final class MaskedFrameEncoder {
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int MAX_SHORT = 125;
    private static final int MAX_UNSIGNED_SHORT = 0xFFFF;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int MAX_HEADER = 14;

    private MaskedFrameEncoder() {}

    /**
     * Encodes a frame.
     *
     * @param mask the masking key
     * @return the frame, ready to be written
     */
    static ByteBuffer encode(int opcode, byte[] payload, int mask) {
        ByteBuffer frame = ByteBuffer.allocate(MAX_HEADER + payload.length);
        frame.put((byte) (FINAL | opcode));
        if (payload.length <= MAX_SHORT) {
            frame.put((byte) (MASKED | payload.length));
        } else if (payload.length <= MAX_UNSIGNED_SHORT) {
            frame.put((byte) (MASKED | TWO_BYTES)).putShort((short) payload.length);
        } else {
            frame.put((byte) (MASKED | EIGHT_BYTES)).putLong(payload.length);
        }
        frame.putInt(mask);
        for (int i = 0; i < payload.length; i++) {
            int shift = Byte.SIZE * (Integer.BYTES - 1 - i % Integer.BYTES);
            frame.put((byte) (payload[i] ^ (mask >>> shift)));
        }
        return frame.flip();
    }
}
