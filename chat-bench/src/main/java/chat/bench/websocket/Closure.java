package chat.bench.websocket;

/**
 * Why a connection ended.
 *
 * @param status HTTP status of a refused upgrade; 0 if the upgrade succeeded or was not answered
 * @param code close code (RFC 6455, 7.4); 1006 if there was no close frame
 * @param reason for people
 */
public record Closure(int status, int code, String reason) {
    private static final int ABNORMAL = 1006;

    static Closure refused(int status, String reason) {
        return new Closure(status, ABNORMAL, reason);
    }

    static Closure failed(String reason) {
        return new Closure(0, ABNORMAL, reason);
    }

    static Closure failed(Exception failure) {
        String message = failure.getMessage();
        return failed(message == null ? failure.getClass().getSimpleName() : message);
    }

    static Closure closed(int code, String reason) {
        return new Closure(0, code, reason);
    }
}
