package chat.adapter.persistence.sql;

import static chat.domain.ErrorCode.UNAVAILABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.domain.ChatException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class ReadPoolTest {
    private static final String COUNT = "SELECT count(*) FROM t";

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    private int opened;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ReadPool pool;

    @BeforeEach
    void open() throws SQLException {
        write("PRAGMA journal_mode = WAL");
        write("CREATE TABLE t (x INTEGER)");
        SQLiteDataSource source = new SQLiteDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                opened++;
                return super.getConnection();
            }
        };
        source.setUrl(url());
        pool = new ReadPool(source, 1, Duration.ZERO);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("test.db");
    }

    private void write(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url())) {
            connection.createStatement().execute(sql);
        }
    }

    private static int count(Sql sql) throws SQLException {
        return sql.first(COUNT, row -> row.getInt(1)).orElseThrow();
    }

    @Test
    void keeps_the_connection_with_its_statements() {
        Sql first = pool.read(sql -> sql);
        assertSame(first, pool.read(sql -> sql));
        assertEquals(1, opened);
    }

    @Test
    void reads_one_snapshot_per_query_and_the_newest_at_its_start() throws SQLException {
        List<Integer> counts = pool.read(sql -> {
            int before = count(sql);
            write("INSERT INTO t VALUES (1)");
            return List.of(before, count(sql));
        });
        assertEquals(List.of(0, 0), counts);
        int next = pool.read(ReadPoolTest::count);
        assertEquals(1, next);
    }

    @Test
    void a_single_query_reads_all_or_the_first_row() throws SQLException {
        write("INSERT INTO t VALUES (1), (2)");
        assertEquals(List.of(1, 2), pool.all("SELECT x FROM t ORDER BY x", row -> row.getInt(1)));
        assertEquals(Optional.of(2), pool.first("SELECT x FROM t WHERE x > ?", row -> row.getInt(1), 1));
        assertEquals(Optional.empty(), pool.first("SELECT x FROM t WHERE x > ?", row -> row.getInt(1), 2));
        assertEquals(1, opened);
    }

    @Test
    void a_single_query_that_failed_leaves_no_transaction_open() throws SQLException {
        assertThrows(
                IllegalStateException.class,
                () -> pool.all("SELECT 1 UNION SELECT 2", row -> {
                    throw new IllegalStateException("a defect");
                }));
        write("INSERT INTO t VALUES (1)");
        assertEquals(Optional.of(1), pool.first(COUNT, row -> row.getInt(1)));
    }

    @Test
    void replaces_the_connection_of_a_failed_query() {
        Sql first = pool.read(sql -> sql);
        assertThrows(StorageException.class, () -> pool.read(sql -> sql.all("SELECT * FROM nothing", row -> 1)));
        assertThrows(
                IllegalStateException.class,
                () -> pool.read(sql -> {
                    throw new IllegalStateException("a defect");
                }));
        assertNotSame(first, pool.read(sql -> sql));
        assertEquals(3, opened);
    }

    @Test
    void refuses_a_query_if_all_connections_are_in_use_or_it_is_closed() {
        pool.read(sql -> assertBusy());
        pool.close();
        assertBusy();
    }

    private String assertBusy() {
        ChatException busy = assertThrows(ChatException.class, () -> pool.read(sql -> sql));
        assertEquals(UNAVAILABLE, busy.code());
        return busy.toString();
    }
}
