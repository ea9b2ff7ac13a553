package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.sql.StorageException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteConnectionsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @Test
    void the_read_pool_cannot_write() throws SQLException {
        SqliteConnections connections = SqliteFile.prepare(directory.resolve("chat.db"));
        try (var writing = connections.openWriter();
                ReadPool readers = connections.readPool(1)) {
            assertThrows(StorageException.class, () -> readers.read(sql -> sql.write("DELETE FROM room")));
            assertEquals(
                    1,
                    readers.read(sql -> sql.all("SELECT id FROM room", row -> row.getLong(1)))
                            .size());
            assertEquals(false, writing.isReadOnly());
        }
    }

    @Test
    void sets_the_pragmas_of_the_writer() throws SQLException {
        SqliteConnections connections = SqliteFile.prepare(directory.resolve("chat.db"));
        try (Sql writing = new Sql(connections.openWriter())) {
            assertEquals("1", pragma(writing, "foreign_keys"));
            assertEquals("2", pragma(writing, "synchronous"));
            assertEquals("wal", pragma(writing, "journal_mode"));
            assertEquals("10000", pragma(writing, "wal_autocheckpoint"));
            assertEquals("5000", pragma(writing, "busy_timeout"));
            assertEquals("67108864", pragma(writing, "journal_size_limit"));
            assertEquals("-32768", pragma(writing, "cache_size"));
        }
    }

    private static String pragma(Sql sql, String name) throws SQLException {
        return sql.first("PRAGMA " + name, row -> row.getString(1)).orElseThrow();
    }
}
