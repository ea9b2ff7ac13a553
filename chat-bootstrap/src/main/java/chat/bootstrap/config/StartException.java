package chat.bootstrap.config;

import org.jspecify.annotations.Nullable;

/** That the program can't start; its message is the one line that the person who started it reads. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
