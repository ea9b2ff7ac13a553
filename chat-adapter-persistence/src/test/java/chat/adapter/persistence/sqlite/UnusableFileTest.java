package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.sql.StorageException;
import chat.adapter.persistence.sql.UnusableStorageException;
import chat.domain.port.fake.RecordingEventPublisher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnusableFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @Test
    void refuses_a_database_of_a_newer_version_and_leaves_it_as_it_is() throws Exception {
        open().close();
        change("""
                INSERT INTO flyway_schema_history
                SELECT 99, '99', 'of the future', type, 'V99__of_the_future.sql', checksum, installed_by, installed_on, 0, 1
                FROM flyway_schema_history WHERE installed_rank = 1
                """);
        assertRefusedUnchanged("newer version");
    }

    @Test
    void refuses_a_database_whose_migration_was_changed_and_leaves_it_as_it_is() throws Exception {
        open().close();
        change("UPDATE flyway_schema_history SET checksum = 1");
        assertRefusedUnchanged("can't be opened");
    }

    @Test
    void refuses_a_file_that_is_not_a_database_and_leaves_it_as_it_is() throws IOException {
        Files.writeString(file(), "Dear diary, today I was overwritten by a mistake.");
        assertRefusedUnchanged("restore it from a backup");
    }

    @Test
    void refuses_a_damaged_database_and_leaves_it_as_it_is() throws IOException {
        open().close();
        byte[] content = Files.readAllBytes(file());
        Arrays.fill(content, 100, 4096, (byte) 0x5a);
        Files.write(file(), content);
        assertRefusedUnchanged("restore it from a backup");
    }

    @Test
    void refuses_the_database_of_another_program_and_leaves_it_as_it_is() throws Exception {
        change("CREATE TABLE recipe (name TEXT)");
        assertRefusedUnchanged("not created by Parley");
    }

    @Test
    void unlocks_the_directory_after_a_refusal() throws IOException {
        Files.writeString(file(), "Dear diary, today I was overwritten by a mistake.");
        assertThrows(UnusableStorageException.class, this::open);
        Files.delete(file());
        assertDoesNotThrow(() -> open().close());
    }

    @Test
    void stops_the_writer_and_unlocks_the_directory_if_opening_fails() throws Exception {
        open().close();
        change("ALTER TABLE workspace RENAME TO elsewhere");
        assertThrows(StorageException.class, this::open);
        change("ALTER TABLE elsewhere RENAME TO workspace");
        assertEquals(0, countThreads("writer"));
        assertDoesNotThrow(() -> open().close());
    }

    private static long countThreads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    @Test
    void refuses_a_version_of_sqlite_that_can_damage_databases() {
        assertDoesNotThrow(() -> SqliteFile.requireSafeVersion("3.54.0"));
        assertDoesNotThrow(() -> SqliteFile.requireSafeVersion("3.100.1"));
        assertDoesNotThrow(() -> SqliteFile.requireSafeVersion("4.0.0"));
        assertThrows(UnusableStorageException.class, () -> SqliteFile.requireSafeVersion("3.51.2"));
        assertThrows(UnusableStorageException.class, () -> SqliteFile.requireSafeVersion("3.9.0"));
    }

    private void assertRefusedUnchanged(String reason) throws IOException {
        byte[] before = Files.readAllBytes(file());
        String message = String.valueOf(
                assertThrows(UnusableStorageException.class, this::open).getMessage());
        assertTrue(message.contains(reason), message);
        assertEquals(1, message.lines().count(), message);
        assertArrayEquals(before, Files.readAllBytes(file()));
    }

    private SqliteDatabase open() {
        return SqliteDatabase.open(
                directory, SqliteStorage.environment(new RecordingEventPublisher()), SqliteSettings.DEFAULT);
    }

    private Path file() {
        return directory.resolve("chat.db");
    }

    private void change(String change) throws SQLException {
        try (Sql sql = new Sql(DriverManager.getConnection("jdbc:sqlite:" + file()))) {
            sql.write(change);
        }
    }
}
