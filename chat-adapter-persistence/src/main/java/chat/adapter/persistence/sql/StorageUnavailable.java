package chat.adapter.persistence.sql;

import static chat.domain.ErrorCode.UNAVAILABLE;

import chat.domain.ChatException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Reasons why SQLite can't store anything at the moment, independent of the change itself. */
public enum StorageUnavailable {
    NO_SPACE("The server's disk is full, so nothing can be stored right now."),
    NO_ACCESS("The server can't write to its disk right now.");

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final String message;

    StorageUnavailable(String message) {
        this.message = message;
    }

    /**
     * Finds the reason in a fault or its causes.
     *
     * @return the reason; empty if the fault has none of these
     */
    public static Optional<StorageUnavailable> of(Throwable fault) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException known) {
                return of(known.getResultCode().name());
            }
        }
        return Optional.empty();
    }

    private static Optional<StorageUnavailable> of(String resultCode) {
        if (resultCode.equals("SQLITE_FULL")) {
            return Optional.of(NO_SPACE);
        }
        boolean noAccess = resultCode.startsWith("SQLITE_IOERR")
                || resultCode.startsWith("SQLITE_READONLY")
                || resultCode.startsWith("SQLITE_CANTOPEN")
                || resultCode.startsWith("SQLITE_BUSY")
                || resultCode.startsWith("SQLITE_LOCKED");
        return noAccess ? Optional.of(NO_ACCESS) : Optional.empty();
    }

    /** @return the reason in one sentence, for operators and clients */
    public String message() {
        return message;
    }

    /** @return a refusal with code {@code unavailable}, to be retried after ten seconds */
    public ChatException refusal() {
        return ChatException.withRetryAfter(UNAVAILABLE, message, RETRY_AFTER);
    }
}
