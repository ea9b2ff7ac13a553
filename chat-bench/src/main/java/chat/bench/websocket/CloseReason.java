package chat.bench.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Why a connection ended.
 *
 * @param status HTTP status of a refused upgrade; 0 if the upgrade succeeded or was not answered
 * @param code close code (RFC 6455, 7.4); 1006 if there was no close frame
 * @param phrase for people
 */
public record CloseReason(int status, int code, String phrase) {
    /** The code of a connection that ended without a close frame. */
    public static final int ABNORMAL = 1006;

    private static final int NO_STATUS = 1005;

    /** Returns whether the server neither refused nor closed the connection. */
    public boolean isConnectionFailure() {
        return status == 0 && code == ABNORMAL;
    }

    static CloseReason refused(int status, String phrase) {
        return new CloseReason(status, ABNORMAL, phrase);
    }

    static CloseReason failed(String phrase) {
        return new CloseReason(0, ABNORMAL, phrase);
    }

    static CloseReason failed(Exception failure) {
        String message = failure.getMessage();
        return failed(message == null ? failure.getClass().getSimpleName() : message);
    }

    /** Reads the payload of a close frame. */
    static CloseReason parse(byte[] payload) {
        if (payload.length < Short.BYTES) {
            return new CloseReason(0, NO_STATUS, "");
        }
        int code = ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        String phrase = new String(payload, Short.BYTES, payload.length - Short.BYTES, StandardCharsets.UTF_8);
        return new CloseReason(0, code, phrase);
    }
}
