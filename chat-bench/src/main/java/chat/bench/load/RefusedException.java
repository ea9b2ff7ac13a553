package chat.bench.load;

import chat.bench.websocket.CloseReason;

/** A connection could not be opened. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int TOO_MANY_CONNECTIONS = 4506;
    private static final int UNAVAILABLE = 503;

    private final boolean temporary;

    RefusedException(CloseReason reason) {
        super(describe(reason));
        this.temporary = reason.status() == UNAVAILABLE;
    }

    /** Tells whether the server asks to try again later. */
    public boolean isTemporary() {
        return temporary;
    }

    private static String describe(CloseReason reason) {
        if (reason.code() == TOO_MANY_CONNECTIONS) {
            return "the server refused a connection (4506): CHAT_SOCKETS_PER_USER sets that limit; CHAT_LIMITS=off lifts it";
        }
        return reason.code() == 1006
                ? "a connection failed: " + reason.phrase()
                : "the server closed a connection with " + reason.code() + " (" + reason.phrase() + ")";
    }
}
