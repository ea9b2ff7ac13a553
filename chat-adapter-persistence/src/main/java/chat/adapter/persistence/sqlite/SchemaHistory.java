package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Tells by one query whether a database needs Flyway, because starting Flyway is a large part of a server's start. An
 * empty, older, newer or altered database needs it.
 */
final class SchemaHistory {
    private static final String APPLIED = "SELECT version || ' ' || type || ' ' || description || ' ' || checksum"
            + " || ' ' || success FROM flyway_schema_history ORDER BY installed_rank";

    /** Flyway's record of each migration of this program: version, type, description, checksum and 1 for success. */
    static final List<String> CURRENT = List.of(
            "1 SQL a chat 417253988 1",
            "2 SQL what becomes of messages -1182394129 1",
            "3 SQL places -1565546623 1",
            "4 SQL people -832367418 1",
            "5 SQL who gets in 532487446 1",
            "6 SQL last seen 1154306911 1",
            "7 SQL background tasks -1558635018 1",
            "8 SQL words without accents -1027638750 1",
            "9 JDBC fold names 1 1");

    private SchemaHistory() {}

    /** Returns whether exactly the migrations of this program have been applied. Changes nothing. */
    static boolean isCurrent(DataSource database) {
        try {
            return CURRENT.equals(applied(database));
        } catch (SQLException unreadable) {
            // Flyway finds out why.
            return false;
        }
    }

    /** Returns the records of all applied migrations, in their order. */
    static List<String> applied(DataSource database) throws SQLException {
        try (Sql sql = new Sql(database.getConnection())) {
            return sql.all(APPLIED, row -> String.valueOf(row.getString(1)));
        }
    }
}
