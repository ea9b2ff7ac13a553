package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.sql.UnusableStorageException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The data directory, locked until it is closed: two servers on one directory would corrupt the data. */
final class DataDirectory implements AutoCloseable {
    private final Path directory;
    private final DirectoryLock lock;

    private DataDirectory(Path directory, DirectoryLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Opens and locks the directory, creating it if necessary.
     *
     * @throws UnusableStorageException if the directory can't be used or another process has locked it
     */
    static DataDirectory open(Path directory) {
        try {
            create(directory);
            return prepare(directory, DirectoryLock.acquire(directory));
        } catch (IOException fault) {
            throw DiskSpace.explain(directory, fault)
                    .orElseGet(() -> new UnusableStorageException(
                            "The data directory " + directory + " can't be written to: check its path and its owner.",
                            fault));
        }
    }

    private static DataDirectory prepare(Path directory, DirectoryLock lock) throws IOException {
        try {
            Path temporary = Files.createDirectories(directory.resolve("tmp"));
            clearTempDirectory(temporary);
            DiskSpace.require(temporary);
            NativeLibrary.load(temporary);
            return new DataDirectory(directory, lock);
        } catch (IOException | UnusableStorageException fault) {
            lock.close();
            throw fault;
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

    // SQLite's native code is unpacked here, and left behind. Nothing else is deleted: an operator may have given a
    // directory that has a tmp of its own.
    private static void clearTempDirectory(Path temporary) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(temporary, "sqlite-*")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    Path database() {
        return database(directory);
    }

    static Path database(Path directory) {
        return directory.resolve("chat.db");
    }

    @Override
    public void close() {
        lock.close();
    }
}
