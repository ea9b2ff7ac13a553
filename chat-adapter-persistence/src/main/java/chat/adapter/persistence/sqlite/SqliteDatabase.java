package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.account.JdbcAccounts;
import chat.adapter.persistence.account.JdbcLastSeen;
import chat.adapter.persistence.account.JdbcPasswordResets;
import chat.adapter.persistence.account.JdbcUserDirectory;
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

/** A whole chat in one directory: everything that is kept, by SQLite. */
public final class SqliteDatabase implements AutoCloseable {
    private final DataDirectory directory;
    private final HikariDataSource readers;
    private final Writer writer;
    private final BackgroundTasks tasks;
    private final Accounts accounts;
    private final Invitations invitations;
    private final PasswordResets passwordResets;
    private final AdminRooms adminRooms;
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
     * Opens the database in that directory, making or migrating it as need be, and keeps others out until it is closed.
     * When it throws, nothing is left open.
     *
     * @throws chat.adapter.persistence.sql.UnusableStorageException with a line that tells an operator what to do
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

    /** Begins with the background tasks that are left from before; to be called once, when everything else is ready. */
    public void start() {
        tasks.start();
    }

    /** @return whether changes can be stored at the moment; found out anew every few seconds while they can't be */
    public boolean isWritable() {
        return writer.health().isWritable();
    }

    BackgroundTasks tasks() {
        return tasks;
    }

    /** Whether a database was made in that directory already. */
    public static boolean exists(Path dataDirectory) {
        return Files.exists(DataDirectory.database(dataDirectory));
    }

    /**
     * Gives the database in that directory another name, so that every client loads afresh what it knows of it. Throws
     * {@link chat.adapter.persistence.sql.UnusableStorageException}, also while a server has it open.
     */
    public static Epoch renewEpoch(Path dataDirectory) {
        DataDirectory directory = DataDirectory.open(dataDirectory);
        try {
            return SqliteFile.renewEpoch(directory.database());
        } finally {
            directory.close();
        }
    }

    /** How many changes wait to be stored. */
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

    /** Stores what still waits to be stored, then closes the files. */
    @Override
    public void close() {
        tasks.stop();
        // The writer's connection goes last: only it can fold the write-ahead log into the database.
        readers.close();
        writer.close();
        directory.close();
    }
}
