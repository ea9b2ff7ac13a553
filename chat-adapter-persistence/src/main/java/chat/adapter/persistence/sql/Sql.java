package chat.adapter.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs SQL on one connection and keeps every statement that it has prepared. Not for two threads. */
public final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private long writes;

    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** All rows of a query. */
    public <T> List<T> all(String query, RowMapper<T> mapper, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bound(query, values).executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapper.map(rows));
            }
            return found;
        }
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String query, RowMapper<T> mapper, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bound(query, values).executeQuery()) {
            return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
        }
    }

    /** Changes something; gives how many rows. */
    public int write(String change, @Nullable Object... values) throws SQLException {
        writes++;
        return bound(change, values).executeUpdate();
    }

    /** Changes something with a {@code RETURNING} clause; gives what it returns. */
    public <T> List<T> writeReturning(String change, RowMapper<T> mapper, @Nullable Object... values)
            throws SQLException {
        writes++;
        return all(change, mapper, values);
    }

    /** Begins, commits or rolls back. */
    public void execute(String transaction) throws SQLException {
        bound(transaction).execute();
    }

    /** How many changes were asked for so far: whether there were any between two moments. */
    public long writes() {
        return writes;
    }

    private PreparedStatement bound(String text, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(text);
        if (statement == null) {
            statement = connection.prepareStatement(text);
            statements.put(text, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Closes the connection and all statements with it. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
