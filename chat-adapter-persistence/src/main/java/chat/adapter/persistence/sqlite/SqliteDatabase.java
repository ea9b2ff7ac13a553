package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.room.MessageErasure;
import chat.adapter.persistence.room.RoomPurge;
import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.transaction.BackgroundTask.Kind;
import chat.adapter.persistence.transaction.BackgroundTasks;
import chat.adapter.persistence.transaction.Writer;
import chat.domain.message.Epoch;
import chat.domain.port.Storage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The SQLite database in the data directory, with the storage ports on it. Thread-safe. */
public final class SqliteDatabase implements AutoCloseable {
    private final DataDirectory directory;
    private final ReadPool readers;
    private final Writer writer;
    private final BackgroundTasks tasks;
    private final Storage storage;

    private SqliteDatabase(DataDirectory directory, ReadPool readers, Writer writer, SqliteEnvironment environment) {
        this.directory = directory;
        this.readers = readers;
        this.writer = writer;
        tasks = new BackgroundTasks(
                writer,
                readers,
                Map.of(
                        Kind.ERASE_MESSAGES,
                        new MessageErasure(environment.nanoTime()),
                        Kind.PURGE_ROOM,
                        new RoomPurge()),
                environment.supervisor(),
                environment.nanoTime());
        storage = JdbcStorage.of(writer, readers, tasks::wake);
    }

    /**
     * Opens the database in the directory, creating or migrating it if necessary, and locks the directory until it is
     * closed. Leaves nothing open if it throws.
     *
     * @throws chat.adapter.persistence.sql.UnusableStorageException with one line that tells an operator what to do
     */
    public static SqliteDatabase open(Path dataDirectory, SqliteEnvironment environment, SqliteSettings settings) {
        try (OpenResources opened = new OpenResources()) {
            DataDirectory directory = DataDirectory.open(dataDirectory);
            opened.add(directory, directory::close);
            SqliteConnections connections = SqliteFile.prepare(directory.database());
            Writer writer = Writer.start(
                    connections::openWriter,
                    environment.publisher(),
                    environment.meter(),
                    environment.supervisor(),
                    settings.queue());
            opened.add(writer, writer::close);
            ReadPool readers = connections.readPool(settings.readers());
            opened.add(readers, readers::close);
            SqliteDatabase database = new SqliteDatabase(directory, readers, writer, environment);
            opened.keepOpen();
            return database;
        }
    }

    /**
     * Starts the background tasks, including those left from before a restart. Call once, after everything else is
     * ready.
     */
    public void start() {
        tasks.start();
    }

    /**
     * @return whether changes can be stored at the moment; while they can't, the storage is probed every few seconds
     */
    public boolean isWritable() {
        return writer.health().isWritable();
    }

    BackgroundTasks tasks() {
        return tasks;
    }

    /** Returns whether the directory contains a database. */
    public static boolean exists(Path dataDirectory) {
        return Files.exists(DataDirectory.database(dataDirectory));
    }

    /**
     * Renews the epoch of the database in the directory, so that all clients discard cached state.
     *
     * @throws chat.adapter.persistence.sql.UnusableStorageException if the database can't be opened, or a server has it
     *     open
     */
    public static Epoch renewEpoch(Path dataDirectory) {
        DataDirectory directory = DataDirectory.open(dataDirectory);
        try {
            return SqliteFile.renewEpoch(directory.database());
        } finally {
            directory.close();
        }
    }

    /** Returns the number of queued changes. */
    public int pendingWrites() {
        return writer.queueSize();
    }

    /** @return all storage ports on this database */
    public Storage storage() {
        return storage;
    }

    /** Stores the queued changes, then closes the files. */
    @Override
    public void close() {
        // In reverse order, even if one fails. The writer follows the readers: only the last connection can checkpoint
        // the write-ahead log into the database.
        try (directory;
                writer;
                readers) {
            tasks.stop();
        }
    }
}
