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
    NO_ACCESS("The server can't write to its disk right now."),
    NO_MEMORY("The server has too little memory to store anything right now."),
    DAMAGED("The server's database is damaged, so nothing can be stored right now.");

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

    // The name of a code is SQLITE_, its primary code, and for an extended code another part.
    private static Optional<StorageUnavailable> of(String resultCode) {
        return switch (resultCode.split("_", -1)[1]) {
            case "FULL" -> Optional.of(NO_SPACE);
            case "IOERR", "READONLY", "CANTOPEN", "BUSY", "LOCKED", "PERM" -> Optional.of(NO_ACCESS);
            case "NOMEM" -> Optional.of(NO_MEMORY);
            case "CORRUPT", "NOTADB" -> Optional.of(DAMAGED);
            default -> Optional.empty();
        };
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
