package chat.adapter.websocket.connection;

/** The WebSocket close codes that the server sends: after 44xx a client reconnects, after 45xx it does not. */
public enum CloseCode {
    GOING_AWAY(1001, "server going away"),
    PROTOCOL_ERROR(1002, "protocol error"),
    INVALID_TEXT(1007, "invalid UTF-8"),
    POLICY(1008, "too many malformed frames"),
    TOO_BIG(1009, "frame too big"),
    INTERNAL(1011, "internal error"),
    SLOW_CONSUMER(4401, "slow consumer"),
    SILENT(4402, "heartbeat missed"),
    SESSION_ENDED(4501, "session ended"),
    DEACTIVATED(4503, "deactivated"),
    NOT_A_MEMBER(4505, "no longer a member"),
    TOO_MANY_CONNECTIONS(4506, "too many connections");

    private final int number;
    private final String reason;

    CloseCode(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }

    public int number() {
        return number;
    }

    /** The reason phrase of the close frame, for debugging. */
    public String reason() {
        return reason;
    }
}
