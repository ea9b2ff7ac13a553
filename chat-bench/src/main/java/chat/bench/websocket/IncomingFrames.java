package chat.bench.websocket;

import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;

/** Divides what was read into the head of the upgrade's response and frames, and keeps an incomplete rest. Not thread-safe. */
final class IncomingFrames {
    private static final int MAX_FRAME_BYTES = 64 << 20;
    private static final byte[] EMPTY = {};

    private final FrameDecoder decoder;
    private final Predicate<String> upgrade;
    private boolean upgraded;
    private byte[] rest = EMPTY;

    /** @param upgrade takes the head of the response; returns whether frames follow */
    IncomingFrames(FrameDecoder decoder, Predicate<String> upgrade) {
        this.decoder = decoder;
        this.upgrade = upgrade;
    }

    /** Returns the bytes before those to be read next. */
    byte[] rest() {
        return rest;
    }

    /**
     * Decodes what is complete.
     *
     * @param bytes begins with the rest of the last time
     */
    void decode(byte[] bytes, int to) throws ProtocolException {
        int at = 0;
        if (!upgraded) {
            int head = Handshake.headEnd(bytes, to);
            if (head >= 0) {
                at = head;
                upgraded = upgrade.test(new String(bytes, 0, head, StandardCharsets.ISO_8859_1));
            }
        }
        if (upgraded) {
            at = decoder.decode(bytes, at, to);
        }
        rest = at == to ? EMPTY : Arrays.copyOfRange(bytes, at, to);
        if (rest.length >= MAX_FRAME_BYTES) {
            throw new ProtocolException("the server sent a frame that is too long");
        }
    }
}
