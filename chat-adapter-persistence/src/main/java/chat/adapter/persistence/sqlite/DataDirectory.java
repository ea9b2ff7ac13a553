package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.sql.UnusableStorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The data directory, locked until it is closed: two servers on one directory would corrupt the data. */
final class DataDirectory implements AutoCloseable {
    private final Path directory;
    private final FileChannel lock;

    private DataDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Opens and locks the directory, creating it if necessary.
     *
     * @throws UnusableStorageException if the directory can't be used or another process has locked it
     */
    static DataDirectory open(Path directory) {
        FileChannel channel = null;
        try {
            create(directory);
            channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            requireLock(directory, channel);
            Path temporary = Files.createDirectories(directory.resolve("tmp"));
            clearTempDirectory(temporary);
            DiskSpace.require(temporary);
            return new DataDirectory(directory, channel);
        } catch (IOException fault) {
            closeQuietly(channel);
            throw DiskSpace.explain(directory, fault)
                    .orElseGet(() -> new UnusableStorageException(
                            "The data directory " + directory + " can't be written to: check its path and its owner.",
                            fault));
        } catch (UnusableStorageException inUse) {
            closeQuietly(channel);
            throw inUse;
        }
    }

    // An existing path may be a link to a directory, which createDirectories rejects.
    private static void create(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            restrictToOwner(directory);
        }
    }

    // The database has password hashes and private messages.
    private static void restrictToOwner(Path directory) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(directory, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void requireLock(Path directory, FileChannel channel) throws IOException {
        FileLock acquired;
        try {
            acquired = channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            acquired = null;
        }
        if (acquired == null) {
            throw new UnusableStorageException(
                    "The data directory " + directory + " is in use by another server: stop that one first.");
        }
    }

    // SQLite's driver unpacks its native code here, and a killed process leaves it behind.
    private static void clearTempDirectory(Path temporary) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(temporary)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
        System.setProperty("org.sqlite.tmpdir", temporary.toAbsolutePath().toString());
    }

    Path database() {
        return database(directory);
    }

    static Path database(Path directory) {
        return directory.resolve("chat.db");
    }

    @Override
    public void close() {
        closeQuietly(lock);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            return;
        }
    }
}
