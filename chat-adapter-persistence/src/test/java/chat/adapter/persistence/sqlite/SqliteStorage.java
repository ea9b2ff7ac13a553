package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.CommitMeter;
import chat.domain.port.Accounts;
import chat.domain.port.AdminRooms;
import chat.domain.port.AuditLog;
import chat.domain.port.EventPublisher;
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
import chat.domain.port.contract.StorageContract;
import chat.domain.port.fake.RecordingEventPublisher;
import chat.domain.port.fake.RecordingSupervisor;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real database, in its own directory for each test. */
abstract class SqliteStorage implements StorageContract {
    private final RecordingEventPublisher publishedEvents = new RecordingEventPublisher();

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @SuppressWarnings("NullAway.Init") // opened before each test
    SqliteDatabase database;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(directory, environment(publishedEvents), SqliteSettings.DEFAULT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    void restart() {
        close();
        open();
    }

    /** The clock advances by one second at each reading, so that background tasks never wait. */
    static SqliteEnvironment environment(EventPublisher publisher) {
        AtomicLong seconds = new AtomicLong();
        return new SqliteEnvironment(
                publisher,
                CommitMeter.NONE,
                new RecordingSupervisor(),
                () -> TimeUnit.SECONDS.toNanos(seconds.incrementAndGet()));
    }

    @Override
    public void awaitBackgroundTasks() {
        while (count("background_task") > 0) {
            database.tasks().runDue();
        }
    }

    /** Counts rows; {@code from} is a table name, optionally with a condition. */
    int count(String from) {
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("chat.db")))) {
            return sql.first("SELECT count(*) FROM " + from, row -> row.getInt(1))
                    .orElseThrow();
        } catch (SQLException fault) {
            throw new AssertionError(fault);
        }
    }

    @Override
    public Accounts accounts() {
        return database.storage().accounts();
    }

    @Override
    public Invitations invitations() {
        return database.storage().invitations();
    }

    @Override
    public PasswordResets passwordResets() {
        return database.storage().passwordResets();
    }

    @Override
    public AdminRooms adminRooms() {
        return database.storage().adminRooms();
    }

    @Override
    public AuditLog auditLog() {
        return database.storage().auditLog();
    }

    @Override
    public Sessions sessions() {
        return database.storage().sessions();
    }

    @Override
    public RoomLog roomLog() {
        return database.storage().roomLog();
    }

    @Override
    public Rooms rooms() {
        return database.storage().rooms();
    }

    @Override
    public History history() {
        return database.storage().history();
    }

    @Override
    public ReadMarkers readMarkers() {
        return database.storage().readMarkers();
    }

    public LastSeen lastSeen() {
        return database.storage().lastSeen();
    }

    @Override
    public Workspace workspace() {
        return database.storage().workspace();
    }

    @Override
    public UserDirectory userDirectory() {
        return database.storage().userDirectory();
    }

    @Override
    public RecordingEventPublisher publishedEvents() {
        return publishedEvents;
    }
}
