package chat.bench.server;

import org.jspecify.annotations.Nullable;

/** The benchmark can't run or go on. The message is one line for the user of the command. */
public class BenchmarkException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param cause null if the message says it all */
    public BenchmarkException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
