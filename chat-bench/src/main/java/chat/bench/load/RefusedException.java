package chat.bench.load;

import chat.bench.websocket.Closure;

/** A connection could not be opened. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int TOO_MANY_CONNECTIONS = 4506;
    private static final int UNAVAILABLE = 503;

    private final boolean temporary;

    RefusedException(Closure closure) {
        super(describe(closure));
        this.temporary = closure.status() == UNAVAILABLE;
    }

    /** Tells whether the server asks to try again later. */
    public boolean isTemporary() {
        return temporary;
    }

    private static String describe(Closure closure) {
        if (closure.code() == TOO_MANY_CONNECTIONS) {
            return "the server refused a connection (4506): CHAT_SOCKETS_PER_USER sets that limit; CHAT_LIMITS=off lifts it";
        }
        return closure.code() == 1006
                ? "a connection failed: " + closure.reason()
                : "the server closed a connection with " + closure.code() + " (" + closure.reason() + ")";
    }
}
