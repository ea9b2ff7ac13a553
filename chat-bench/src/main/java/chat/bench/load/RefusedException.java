package chat.bench.load;

import chat.bench.websocket.CloseReason;

/** A connection could not be opened. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int TOO_MANY_CONNECTIONS = 4506;
    private static final int UNAVAILABLE = 503;

    private final boolean temporary;
    private final boolean connectionFailure;

    RefusedException(CloseReason reason) {
        super(describe(reason));
        this.temporary = reason.status() == UNAVAILABLE;
        this.connectionFailure = reason.isConnectionFailure();
    }

    /** Tells whether the server asks to try again later. */
    public boolean isTemporary() {
        return temporary;
    }

    /** Tells whether the server gave no answer, so that it may help to try again. */
    public boolean isConnectionFailure() {
        return connectionFailure;
    }

    private static String describe(CloseReason reason) {
        if (reason.code() == TOO_MANY_CONNECTIONS) {
            return "The server refused a connection (4506): CHAT_SOCKETS_PER_USER sets that limit; CHAT_LIMITS=off lifts it";
        }
        return reason.code() == CloseReason.ABNORMAL
                ? "A connection failed: " + reason.phrase()
                : "The server closed a connection with " + reason.code() + " (" + reason.phrase() + ")";
    }
}
