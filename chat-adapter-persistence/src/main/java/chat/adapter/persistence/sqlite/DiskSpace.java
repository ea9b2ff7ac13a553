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
    static Optional<UnusableStorageException> explain(Path directory, Throwable fault) {
        return isFull(directory, fault)
                ? Optional.of(new UnusableStorageException(
                        "No space is left on the disk of " + directory + ": free some space and restart.", fault))
                : Optional.empty();
    }

    private static boolean isFull(Path directory, Throwable fault) {
        if (StorageUnavailable.of(fault).equals(Optional.of(StorageUnavailable.NO_SPACE))) {
            return true;
        }
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (message.contains("No space left on device") || message.contains("Disk quota exceeded")) {
                return true;
            }
        }
        return isAlmostFull(directory);
    }

    private static boolean isAlmostFull(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace() < NEEDED;
        } catch (IOException ignored) {
            return false;
        }
    }
}
