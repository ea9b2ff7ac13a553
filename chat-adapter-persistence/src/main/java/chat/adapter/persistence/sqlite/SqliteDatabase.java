package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.account.JdbcAccounts;
import chat.adapter.persistence.account.JdbcLastSeen;
import chat.adapter.persistence.account.JdbcPasswordResets;
import chat.adapter.persistence.account.JdbcUserDirectory;
import chat.adapter.persistence.audit.JdbcAuditLog;
import chat.adapter.persistence.invitation.JdbcInvitations;
import chat.adapter.persistence.membership.JdbcReadMarkers;
import chat.adapter.persistence.message.JdbcHistory;
import chat.adapter.persistence.room.Erasure;
import chat.adapter.persistence.room.JdbcRoomLog;
import chat.adapter.persistence.room.JdbcRooms;
import chat.adapter.persistence.room.RoomPurge;
import chat.adapter.persistence.session.JdbcSessions;
import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.transaction.BackgroundTask.Kind;
import chat.adapter.persistence.transaction.BackgroundTasks;
import chat.adapter.persistence.transaction.Writer;
import chat.adapter.persistence.workspace.JdbcAdminRooms;
import chat.adapter.persistence.workspace.JdbcWorkspace;
import chat.domain.message.Epoch;
import chat.domain.port.Accounts;
import chat.domain.port.AdminRooms;
import chat.domain.port.AuditLog;
import chat.domain.port.History;
import chat.domain.port.Invitations;
import chat.domain.port.LastSeen;
import chat.domain.port.PasswordResets;
import chat.domain.port.ReadMarkers;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.port.Sessions;
import chat.domain.port.UserDirectory;
import chat.domain.port.Workspace;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The SQLite database in the data directory, and all storage ports that it implements. Thread-safe. */
public final class SqliteDatabase implements AutoCloseable {
    private final DataDirectory directory;
    private final HikariDataSource readers;
    private final Writer writer;
    private final BackgroundTasks tasks;
    private final Accounts accounts;
    private final Invitations invitations;
    private final PasswordResets passwordResets;
    private final AdminRooms adminRooms;
    private final AuditLog auditLog;
    private final Sessions sessions;
    private final RoomLog roomLog;
    private final Rooms rooms;
    private final History history;
    private final ReadMarkers readMarkers;
    private final Workspace workspace;
    private final UserDirectory userDirectory;
    private final LastSeen lastSeen;

    private SqliteDatabase(
            DataDirectory directory, HikariDataSource readers, Writer writer, SqliteEnvironment environment) {
        this.directory = directory;
        this.readers = readers;
        this.writer = writer;
        ReadPool reader = new ReadPool(readers);
        tasks = new BackgroundTasks(
                writer,
                reader,
                Map.of(Kind.ERASE_MESSAGES, new Erasure(environment.nanoTime()), Kind.PURGE_ROOM, new RoomPurge()),
                environment.supervisor(),
                environment.nanoTime());
        accounts = new JdbcAccounts(writer, reader);
        invitations = new JdbcInvitations(writer, reader);
        passwordResets = new JdbcPasswordResets(writer, reader);
        adminRooms = new JdbcAdminRooms(reader);
        auditLog = new JdbcAuditLog(reader);
        sessions = new JdbcSessions(writer, reader);
        roomLog = new JdbcRoomLog(writer, tasks::wake);
        rooms = new JdbcRooms(reader);
        history = new JdbcHistory(reader);
        readMarkers = new JdbcReadMarkers(writer);
        workspace = new JdbcWorkspace(writer, reader);
        userDirectory = new JdbcUserDirectory(writer, reader, tasks::wake);
        lastSeen = new JdbcLastSeen(writer, reader);
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
            HikariDataSource readers = connections.openReadPool(settings.readers());
            opened.add(readers, readers::close);
            SqliteDatabase database = new SqliteDatabase(directory, readers, writer, environment);
            opened.keep();
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

    public Accounts accounts() {
        return accounts;
    }

    public Invitations invitations() {
        return invitations;
    }

    public PasswordResets passwordResets() {
        return passwordResets;
    }

    public AdminRooms adminRooms() {
        return adminRooms;
    }

    public AuditLog auditLog() {
        return auditLog;
    }

    public Sessions sessions() {
        return sessions;
    }

    public RoomLog roomLog() {
        return roomLog;
    }

    public Rooms rooms() {
        return rooms;
    }

    public History history() {
        return history;
    }

    public ReadMarkers readMarkers() {
        return readMarkers;
    }

    public Workspace workspace() {
        return workspace;
    }

    public UserDirectory userDirectory() {
        return userDirectory;
    }

    public LastSeen lastSeen() {
        return lastSeen;
    }

    /** Stores the queued changes, then closes the files. */
    @Override
    public void close() {
        tasks.stop();
        // Closed last: only the writer's connection can checkpoint the write-ahead log into the database.
        readers.close();
        writer.close();
        directory.close();
    }
}
