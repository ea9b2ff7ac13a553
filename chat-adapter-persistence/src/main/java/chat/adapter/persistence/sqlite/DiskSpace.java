package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.sql.StorageUnavailable;
import chat.adapter.persistence.sql.UnusableStorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a start fails for want of space. Only asked when something has failed: not every file system knows its space. */
final class DiskSpace {
    /** What it takes at least to start: SQLite's native code, and room for the write-ahead log. */
    static final int NEEDED = 2 << 20;

    private DiskSpace() {}

    /**
     * Writes as much as a start needs, and takes it away again.
     *
     * @param temporary a folder on the disk of the data
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

    /** @return the one line for an operator if the fault comes from a full disk; empty if it does not */
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
