package chat.bench.load;

import chat.bench.websocket.CloseReason;

/** A connection could not be opened, or it ended before the client had caught up. */
public final class ConnectionEndedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int TOO_MANY_CONNECTIONS = 4506;

    private final boolean connectionFailure;

    ConnectionEndedException(CloseReason reason) {
        super(
                reason.code() == TOO_MANY_CONNECTIONS
                        ? "The server refused a connection (4506): CHAT_SOCKETS_PER_USER sets that limit; CHAT_LIMITS=off lifts it"
                        : reason.describe());
        this.connectionFailure = reason.isConnectionFailure();
    }

    /** @param message what happened, for people: a sentence without its full stop */
    ConnectionEndedException(String message) {
        super(message);
        this.connectionFailure = false;
    }

    /** Returns whether the server gave no answer, so that it may help to try again. */
    public boolean isConnectionFailure() {
        return connectionFailure;
    }
}
