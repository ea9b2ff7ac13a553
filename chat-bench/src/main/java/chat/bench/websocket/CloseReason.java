package chat.bench.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Why a connection ended.
 *
 * @param status HTTP status of a refused upgrade; 0 if the upgrade succeeded or was not answered
 * @param code close code (RFC 6455, 7.4); 1006 if there was no close frame
 * @param phrase for people
 * @param retryAfter seconds until the client may come back; 1 if the server does not say it
 */
public record CloseReason(int status, int code, String phrase, int retryAfter) {
    /** The code of a connection that ended without a close frame. */
    public static final int ABNORMAL = 1006;

    /** The seconds until the client may come back, if the server does not say it. */
    static final int DEFAULT_RETRY_AFTER = 1;

    private static final int NO_STATUS = 1005;
    private static final int UNAVAILABLE = 503;

    /** Returns whether the server neither refused nor closed the connection. */
    public boolean isConnectionFailure() {
        return status == 0 && code == ABNORMAL;
    }

    /** Returns whether the server asks to come back later. */
    public boolean isBusy() {
        return status == UNAVAILABLE;
    }

    /** Returns what happened, for people: a sentence without its full stop. */
    public String describe() {
        return code == ABNORMAL
                ? "A connection failed: " + phrase
                : "The server closed a connection with " + code + " (" + phrase + ")";
    }

    static CloseReason refused(int status, String phrase, int retryAfter) {
        return new CloseReason(status, ABNORMAL, phrase, retryAfter);
    }

    static CloseReason failed(String phrase) {
        return refused(0, phrase, DEFAULT_RETRY_AFTER);
    }

    static CloseReason failed(Exception failure) {
        String message = failure.getMessage();
        return failed(message == null ? failure.getClass().getSimpleName() : message);
    }

    /** Reads the payload of a close frame. */
    static CloseReason parse(byte[] payload) {
        if (payload.length < Short.BYTES) {
            return closed(NO_STATUS, "");
        }
        int code = ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        String phrase = new String(payload, Short.BYTES, payload.length - Short.BYTES, StandardCharsets.UTF_8);
        return closed(code, phrase);
    }

    static CloseReason closed(int code, String phrase) {
        return new CloseReason(0, code, phrase, DEFAULT_RETRY_AFTER);
    }
}
