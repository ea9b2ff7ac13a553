package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.sql.UnusableStorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The lock of a data directory, held until it is closed. */
final class DirectoryLock implements AutoCloseable {
    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Locks the directory.
     *
     * @throws UnusableStorageException if another server has locked it
     */
    static DirectoryLock acquire(Path directory) throws IOException {
        DirectoryLock lock = new DirectoryLock(
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            if (!lock.tryAcquire()) {
                throw new UnusableStorageException(
                        "The data directory " + directory + " is in use by another server: stop that server first.");
            }
            return lock;
        } catch (IOException | UnusableStorageException fault) {
            lock.close();
            throw fault;
        }
    }

    private boolean tryAcquire() throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            return;
        }
    }
}
