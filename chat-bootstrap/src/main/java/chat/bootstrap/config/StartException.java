package chat.bootstrap.config;

import org.jspecify.annotations.Nullable;

/** Signals that the program can't start. The message is one line for the person who started it. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
