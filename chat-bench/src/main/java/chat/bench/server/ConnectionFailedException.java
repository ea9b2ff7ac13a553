package chat.bench.server;

import org.jspecify.annotations.Nullable;

/** The server can't be reached or does not answer; it may help to try again. */
public final class ConnectionFailedException extends BenchmarkException {
    private static final long serialVersionUID = 1;

    /** @param cause null if the message says it all */
    public ConnectionFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
