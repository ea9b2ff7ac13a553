package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.account.JdbcAccounts;
import chat.adapter.persistence.account.JdbcInvitations;
import chat.adapter.persistence.account.JdbcPeople;
import chat.adapter.persistence.account.JdbcResets;
import chat.adapter.persistence.account.JdbcSessions;
import chat.adapter.persistence.message.JdbcHistory;
import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.room.Erasure;
import chat.adapter.persistence.room.JdbcReadPointers;
import chat.adapter.persistence.room.JdbcRoomLog;
import chat.adapter.persistence.room.JdbcRooms;
import chat.adapter.persistence.room.Purge;
import chat.adapter.persistence.task.BackgroundTasks;
import chat.adapter.persistence.task.Task.Kind;
import chat.adapter.persistence.workspace.JdbcEstate;
import chat.adapter.persistence.workspace.JdbcWorkspace;
import chat.adapter.persistence.writer.BreakableConnections;
import chat.adapter.persistence.writer.CommitMeter;
import chat.adapter.persistence.writer.Writer;
import chat.domain.port.Accounts;
import chat.domain.port.Announcer;
import chat.domain.port.Estate;
import chat.domain.port.History;
import chat.domain.port.Invitations;
import chat.domain.port.People;
import chat.domain.port.ReadPointers;
import chat.domain.port.Resets;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.port.Sessions;
import chat.domain.port.Workspace;
import chat.domain.port.contract.Storage;
import chat.domain.port.fake.RecordingAnnouncer;
import chat.domain.port.fake.RecordingSupervisor;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A chat on a disk that fails now and then. */
@SuppressWarnings("NullAway.Init") // all is opened before each test
abstract class FaultyStorage implements Storage {
    private final RecordingAnnouncer announced = new RecordingAnnouncer();

    @TempDir
    Path directory;

    BreakableConnections disk;
    HikariDataSource readers;
    final RecordingSupervisor supervisor = new RecordingSupervisor();
    final AtomicLong nanos = new AtomicLong();
    BackgroundTasks tasks;
    Announcer announcer = announced;
    Writer writer;
    private RoomLog log;

    @BeforeEach
    void open() {
        SqliteConnections connections = SqliteFile.prepare(directory.resolve("chat.db"));
        disk = new BreakableConnections(connections::writing);
        writer = Writer.start(disk, announcer, CommitMeter.NONE, supervisor, 100);
        readers = connections.reading(1);
        tasks = new BackgroundTasks(
                writer,
                new Reader(readers),
                Map.of(Kind.ERASE_MESSAGES, new Erasure(nanos::get), Kind.PURGE_ROOM, new Purge()),
                supervisor,
                nanos::get);
        log = new JdbcRoomLog(writer, () -> {});
    }

    @AfterEach
    void close() {
        readers.close();
        writer.close();
    }

    /** Lets as much time pass as background tasks want. */
    @Override
    public void settle() {
        Duration nothingToDo = Duration.ofSeconds(5);
        for (Duration wait = tasks.runDue(); !wait.equals(nothingToDo); wait = tasks.runDue()) {
            nanos.addAndGet(wait.toNanos());
        }
    }

    @Override
    public Accounts accounts() {
        return new JdbcAccounts(writer, new Reader(readers));
    }

    @Override
    public Invitations invitations() {
        return new JdbcInvitations(writer, new Reader(readers));
    }

    @Override
    public Resets resets() {
        return new JdbcResets(writer, new Reader(readers));
    }

    @Override
    public Estate estate() {
        return new JdbcEstate(new Reader(readers));
    }

    @Override
    public Sessions sessions() {
        return new JdbcSessions(writer, new Reader(readers));
    }

    @Override
    public RoomLog roomLog() {
        return log;
    }

    @Override
    public Rooms rooms() {
        return new JdbcRooms(new Reader(readers));
    }

    @Override
    public History history() {
        return new JdbcHistory(new Reader(readers));
    }

    @Override
    public ReadPointers readPointers() {
        return new JdbcReadPointers(writer);
    }

    @Override
    public Workspace workspace() {
        return new JdbcWorkspace(writer, new Reader(readers));
    }

    @Override
    public People people() {
        return new JdbcPeople(writer, new Reader(readers), () -> {});
    }

    @Override
    public RecordingAnnouncer announced() {
        return announced;
    }
}
