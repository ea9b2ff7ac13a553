package chat.adapter.persistence.sqlite;

import chat.domain.port.Accounts;
import chat.domain.port.History;
import chat.domain.port.RoomLog;
import chat.domain.port.Rooms;
import chat.domain.port.Sessions;
import chat.domain.port.contract.Storage;
import chat.domain.port.fake.RecordingAnnouncer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real database in a directory of its own for each test. */
abstract class SqliteStorage implements Storage {
    private final RecordingAnnouncer announced = new RecordingAnnouncer();

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private SqliteDatabase database;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(directory, announced, SqliteSettings.DEFAULT);
    }

    @AfterEach
    void close() {
        database.close();
    }

    void restart() {
        close();
        open();
    }

    @Override
    public Accounts accounts() {
        return database.accounts();
    }

    @Override
    public Sessions sessions() {
        return database.sessions();
    }

    @Override
    public RoomLog roomLog() {
        return database.roomLog();
    }

    @Override
    public Rooms rooms() {
        return database.rooms();
    }

    @Override
    public History history() {
        return database.history();
    }

    @Override
    public RecordingAnnouncer announced() {
        return announced;
    }
}
