package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.adapter.persistence.sql.Sql;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** What SQLite would do for a query on the real schema. */
public final class QueryPlans implements AutoCloseable {
    private final Sql sql;

    private QueryPlans(Sql sql) {
        this.sql = sql;
    }

    /** On a database made in that directory. */
    public static QueryPlans in(Path directory) throws SQLException {
        Path file = directory.resolve("chat.db");
        SqliteFile.prepare(file);
        return new QueryPlans(new Sql(DriverManager.getConnection("jdbc:sqlite:" + file)));
    }

    /** Fails if the query would read a table from end to end. */
    public void assertNoScan(String query) throws SQLException {
        Object[] values = new Object[parameters(query)];
        Arrays.fill(values, 1L);
        List<String> scans = sql.all("EXPLAIN QUERY PLAN " + query, row -> row.getString("detail"), values).stream()
                .filter(step -> step.startsWith("SCAN") && !step.startsWith("SCAN CONSTANT"))
                .toList();
        assertEquals(List.of(), scans, query);
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
