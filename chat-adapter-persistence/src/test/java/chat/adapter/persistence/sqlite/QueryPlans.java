package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.sql.Sql;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** SQLite's query plans on the real schema. */
public final class QueryPlans implements AutoCloseable {
    private final Sql sql;

    private QueryPlans(Sql sql) {
        this.sql = sql;
    }

    /** Creates a database in the directory. */
    public static QueryPlans in(Path directory) throws SQLException {
        Path file = directory.resolve("chat.db");
        SqliteFile.prepare(file);
        return new QueryPlans(new Sql(DriverManager.getConnection("jdbc:sqlite:" + file)));
    }

    /** Fails if the query scans a table; scans of constants, lists of values and subqueries are allowed. */
    public void assertNoScan(String query) throws SQLException {
        List<String> scans = steps(query).stream()
                .filter(step -> step.startsWith("SCAN"))
                .filter(step -> !step.startsWith("SCAN CONSTANT") && !step.startsWith("SCAN (subquery"))
                .filter(step -> !step.contains(" VIRTUAL TABLE "))
                .toList();
        assertEquals(List.of(), scans, query);
    }

    /** Fails unless the query uses that search and needs no sorting. */
    public void assertSearch(String search, String query) throws SQLException {
        List<String> steps = steps(query);
        assertTrue(steps.contains("SEARCH " + search), steps::toString);
        assertTrue(steps.stream().noneMatch(step -> step.contains("TEMP B-TREE")), steps::toString);
    }

    private List<String> steps(String query) throws SQLException {
        Object[] values = new Object[parameters(query)];
        Arrays.fill(values, 1L);
        return sql.all("EXPLAIN QUERY PLAN " + query, row -> row.getString("detail"), values);
    }

    private static int parameters(String query) {
        boolean numbered = query.contains("?1");
        return (int) (numbered ? 2 : query.chars().filter(c -> c == '?').count());
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
