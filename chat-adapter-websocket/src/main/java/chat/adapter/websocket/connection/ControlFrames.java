package chat.adapter.websocket.connection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Builds ping and close frames. */
public final class ControlFrames {
    private static final int FINAL_CLOSE = 0x88;
    private static final int FINAL_PING = 0x89;
    private static final FrameBatch PING = single(FINAL_PING, new byte[0]);

    private ControlFrames() {}

    /** A ping without a payload. */
    public static FrameBatch ping() {
        return PING;
    }

    /** A close frame with the code and its reason phrase. */
    public static FrameBatch close(CloseCode code) {
        byte[] reason = code.reason().getBytes(StandardCharsets.UTF_8);
        ByteBuffer payload = ByteBuffer.allocate(Short.BYTES + reason.length);
        payload.putShort((short) code.number()).put(reason);
        return single(FINAL_CLOSE, payload.array());
    }

    /** A close frame with the code and no reason. */
    public static FrameBatch close(int code) {
        return single(
                FINAL_CLOSE,
                ByteBuffer.allocate(Short.BYTES).putShort((short) code).array());
    }

    private static FrameBatch single(int head, byte[] payload) {
        FrameBatchBuilder builder = new FrameBatchBuilder();
        builder.add(head, payload);
        return builder.build();
    }
}
