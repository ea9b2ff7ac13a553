package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.sql.StorageUnavailable;
import chat.adapter.persistence.sql.UnusableStorageException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** Explains to an operator why the database file can't be used. */
final class SqliteFault {
    private SqliteFault() {}

    static UnusableStorageException explain(Path file, Throwable fault) {
        if (StorageUnavailable.of(fault).equals(Optional.of(StorageUnavailable.DAMAGED)) || isForeign(fault)) {
            return damaged(file, fault);
        }
        Optional<UnusableStorageException> full =
                DiskSpace.explain(Objects.requireNonNullElse(file.getParent(), file), fault);
        if (full.isPresent()) {
            return full.get();
        }
        String cause = String.valueOf(fault.getMessage()).lines().findFirst().orElse("unknown");
        return new UnusableStorageException("The database " + file + " can't be opened: " + cause, fault);
    }

    private static boolean isForeign(Throwable fault) {
        return fault instanceof FlywayException refusal
                && refusal.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE;
    }

    static UnusableStorageException damaged(Path file, @Nullable Throwable fault) {
        String message = "The database " + file + " is damaged or was not created by Parley: restore it from a backup.";
        return fault == null ? new UnusableStorageException(message) : new UnusableStorageException(message, fault);
    }
}
