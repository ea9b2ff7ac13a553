package chat.bench.websocket;

import java.io.ByteArrayOutputStream;
import java.net.ProtocolException;

/**
 * Decodes the frames of one server in place (RFC 6455, 5.2), and joins fragments. Not thread-safe.
 *
 * <p>A server's frames are not masked.
 */
final class FrameDecoder {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int FINAL = 0x80;
    private static final int RESERVED = 0x70;
    private static final int OPCODE = 0x0F;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    private final FrameSink sink;
    private final ByteArrayOutputStream fragments = new ByteArrayOutputStream(0);

    FrameDecoder(FrameSink sink) {
        this.sink = sink;
    }

    /** Receives decoded frames; the bytes are valid only during the call. */
    interface FrameSink {
        /** A whole message, or a control frame, with its payload in {@code bytes[from, to)}. */
        void onFrame(int opcode, byte[] bytes, int from, int to);
    }

    /**
     * Decodes all complete frames in {@code bytes[from, to)}.
     *
     * @return the index of the first byte of the frame that is not complete; {@code to} if there is none
     * @throws ProtocolException if the server violates the protocol
     */
    int decode(byte[] bytes, int from, int to) throws ProtocolException {
        int at = from;
        while (to - at >= 2) {
            int header = headerBytes(bytes[at + 1]);
            if (to - at < header) {
                return at;
            }
            long length = length(bytes, at);
            if (length > to - at - header) {
                return at;
            }
            int end = at + header + (int) length;
            handle(bytes[at], bytes, at + header, end);
            at = end;
        }
        return at;
    }

    private static int headerBytes(byte second) throws ProtocolException {
        if ((second & MASKED) != 0) {
            throw new ProtocolException("the server masked a frame");
        }
        return switch (second) {
            case TWO_BYTES -> 2 + Short.BYTES;
            case EIGHT_BYTES -> 2 + Long.BYTES;
            default -> 2;
        };
    }

    private static long length(byte[] bytes, int at) throws ProtocolException {
        int size = switch (bytes[at + 1]) {
            case TWO_BYTES -> Short.BYTES;
            case EIGHT_BYTES -> Long.BYTES;
            default -> 0;
        };
        if (size == 0) {
            return bytes[at + 1];
        }
        long length = 0;
        for (int i = 0; i < size; i++) {
            length = (length << Byte.SIZE) | (bytes[at + 2 + i] & 0xFF);
        }
        if (length < 0) {
            throw new ProtocolException("the server sent a negative length");
        }
        return length;
    }

    private void handle(byte first, byte[] bytes, int from, int to) throws ProtocolException {
        int opcode = first & OPCODE;
        if ((first & RESERVED) != 0) {
            throw new ProtocolException("the server used an extension");
        }
        if (opcode >= CLOSE) {
            sink.onFrame(opcode, bytes, from, to);
            return;
        }
        boolean last = (first & FINAL) != 0;
        if (last && opcode == TEXT) {
            sink.onFrame(TEXT, bytes, from, to);
            return;
        }
        if (opcode != CONTINUATION && opcode != TEXT) {
            throw new ProtocolException("the server sent a frame with opcode " + opcode);
        }
        fragments.write(bytes, from, to - from);
        if (last) {
            byte[] whole = fragments.toByteArray();
            fragments.reset();
            sink.onFrame(TEXT, whole, 0, whole.length);
        }
    }
}
