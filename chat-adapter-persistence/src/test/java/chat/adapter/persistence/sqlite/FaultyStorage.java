package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.account.JdbcAccounts;
import chat.adapter.persistence.account.JdbcPasswordResets;
import chat.adapter.persistence.account.JdbcUserDirectory;
import chat.adapter.persistence.audit.JdbcAuditLog;
import chat.adapter.persistence.invitation.JdbcInvitations;
import chat.adapter.persistence.membership.JdbcReadMarkers;
import chat.adapter.persistence.message.JdbcHistory;
import chat.adapter.persistence.room.JdbcRoomLog;
import chat.adapter.persistence.room.JdbcRooms;
import chat.adapter.persistence.room.MessageErasure;
import chat.adapter.persistence.room.RoomPurge;
import chat.adapter.persistence.session.JdbcSessions;
import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.transaction.BackgroundTask.Kind;
import chat.adapter.persistence.transaction.BackgroundTasks;
import chat.adapter.persistence.transaction.BreakableConnections;
import chat.adapter.persistence.transaction.CommitMeter;
import chat.adapter.persistence.transaction.Writer;
import chat.adapter.persistence.workspace.JdbcAdminRooms;
import chat.adapter.persistence.workspace.JdbcWorkspace;
import chat.domain.port.Accounts;
import chat.domain.port.AdminRooms;
import chat.domain.port.AuditLog;
import chat.domain.port.EventPublisher;
import chat.domain.port.History;
import chat.domain.port.Invitations;
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
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A storage whose disk fails on demand. */
@SuppressWarnings("NullAway.Init") // set before each test
abstract class FaultyStorage implements StorageContract {
    private final RecordingEventPublisher publishedEvents = new RecordingEventPublisher();

    @TempDir
    Path directory;

    BreakableConnections disk;
    ReadPool readers;
    final RecordingSupervisor supervisor = new RecordingSupervisor();
    final AtomicLong nanos = new AtomicLong();
    BackgroundTasks tasks;
    EventPublisher publisher = publishedEvents;
    Writer writer;
    private RoomLog log;

    @BeforeEach
    void open() {
        SqliteConnections connections = SqliteFile.prepare(directory.resolve("chat.db"));
        disk = new BreakableConnections(connections::openWriter);
        writer = Writer.start(disk, publisher, CommitMeter.NONE, supervisor, 100);
        readers = connections.readPool(1);
        tasks = new BackgroundTasks(
                writer,
                readers,
                Map.of(Kind.ERASE_MESSAGES, new MessageErasure(nanos::get), Kind.PURGE_ROOM, new RoomPurge()),
                supervisor,
                nanos::get);
        log = new JdbcRoomLog(writer, () -> {});
    }

    @AfterEach
    void close() {
        readers.close();
        writer.close();
    }

    /** Runs background tasks, advancing the clock by the delays that they request. */
    @Override
    public void awaitBackgroundTasks() {
        Duration nothingToDo = Duration.ofSeconds(5);
        for (Duration wait = tasks.runDue(); !wait.equals(nothingToDo); wait = tasks.runDue()) {
            nanos.addAndGet(wait.toNanos());
        }
    }

    @Override
    public Accounts accounts() {
        return new JdbcAccounts(writer, readers);
    }

    @Override
    public Invitations invitations() {
        return new JdbcInvitations(writer, readers);
    }

    @Override
    public PasswordResets passwordResets() {
        return new JdbcPasswordResets(writer, readers);
    }

    @Override
    public AdminRooms adminRooms() {
        return new JdbcAdminRooms(readers);
    }

    @Override
    public AuditLog auditLog() {
        return new JdbcAuditLog(readers);
    }

    @Override
    public Sessions sessions() {
        return new JdbcSessions(writer, readers);
    }

    @Override
    public RoomLog roomLog() {
        return log;
    }

    @Override
    public Rooms rooms() {
        return new JdbcRooms(readers, writer.versions());
    }

    @Override
    public History history() {
        return new JdbcHistory(readers, writer.versions());
    }

    @Override
    public ReadMarkers readMarkers() {
        return new JdbcReadMarkers(writer);
    }

    @Override
    public Workspace workspace() {
        return new JdbcWorkspace(writer, readers);
    }

    @Override
    public UserDirectory userDirectory() {
        return new JdbcUserDirectory(writer, readers, () -> {});
    }

    @Override
    public RecordingEventPublisher publishedEvents() {
        return publishedEvents;
    }
}
