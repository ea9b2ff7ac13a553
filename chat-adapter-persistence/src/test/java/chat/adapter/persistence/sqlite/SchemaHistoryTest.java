package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.sql.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SchemaHistoryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    @SuppressWarnings("NullAway.Init") // set before each test
    private DataSource database;

    @BeforeEach
    void locate() {
        database = new SqliteConnections(directory.resolve("chat.db")).migrationDataSource();
    }

    /** Fails after a new migration: add its record, which the failure shows. */
    @Test
    void knows_what_flyway_records_for_each_migration() throws SQLException {
        migrate();
        assertEquals(SchemaHistory.CURRENT, SchemaHistory.applied(database));
        assertTrue(SchemaHistory.isCurrent(database));
    }

    @Test
    void an_empty_database_needs_flyway() {
        assertFalse(SchemaHistory.isCurrent(database));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM flyway_schema_history WHERE version = '7'",
                "DELETE FROM flyway_schema_history WHERE version = '3'",
                "UPDATE flyway_schema_history SET checksum = 1 WHERE version = '2'",
                "UPDATE flyway_schema_history SET checksum = NULL WHERE version = '2'",
                "UPDATE flyway_schema_history SET success = 0 WHERE version = '7'",
                "UPDATE flyway_schema_history SET type = 'JDBC' WHERE version = '1'",
                "UPDATE flyway_schema_history SET description = 'another' WHERE version = '1'",
                "INSERT INTO flyway_schema_history SELECT 99, '99', 'of the future', type, script, checksum,"
                        + " installed_by, installed_on, 0, 1 FROM flyway_schema_history WHERE installed_rank = 1"
            })
    void any_other_history_needs_flyway(String change) throws SQLException {
        migrate();
        try (Sql sql = new Sql(database.getConnection())) {
            sql.write(change);
        }
        assertFalse(SchemaHistory.isCurrent(database));
    }

    private void migrate() {
        Schema.migrate(directory.resolve("chat.db"), database);
    }
}
