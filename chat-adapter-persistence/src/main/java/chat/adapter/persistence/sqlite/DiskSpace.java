package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.sql.StorageUnavailable;
import chat.adapter.persistence.sql.UnusableStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Detects whether a start fails because the disk is full. Used only after a failure, because not every file system can
 * report its free space.
 */
final class DiskSpace {
    /** Minimum free space for a start, in bytes: SQLite's native code and the write-ahead log. */
    static final int NEEDED = 2 << 20;

    private DiskSpace() {}

    /**
     * Checks the free space by writing a temporary file of {@link #NEEDED} bytes.
     *
     * @param temporary a folder on the same file system as the data
     * @throws IOException if there is not enough space
     */
    static void require(Path temporary) throws IOException {
        Path filler = temporary.resolve("space");
        try {
            Files.write(filler, new byte[NEEDED]);
        } finally {
            Files.deleteIfExists(filler);
        }
    }

    /** @return the fault with a message for operators, if a full disk caused it; empty otherwise */
    static Optional<UnusableStorageException> explain(Path where, Throwable fault) {
        return isFull(where, fault)
                ? Optional.of(new UnusableStorageException(
                        "There is no space left on the disk of " + where + ": free some, then start again.", fault))
                : Optional.empty();
    }

    private static boolean isFull(Path where, Throwable fault) {
        if (StorageUnavailable.of(fault).equals(Optional.of(StorageUnavailable.NO_SPACE))) {
            return true;
        }
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String told = String.valueOf(cause.getMessage());
            if (told.contains("No space left on device") || told.contains("Disk quota exceeded")) {
                return true;
            }
        }
        return isAlmostFull(where);
    }

    private static boolean isAlmostFull(Path where) {
        try {
            return Files.getFileStore(where).getUsableSpace() < NEEDED;
        } catch (IOException unknown) {
            return false;
        }
    }
}
