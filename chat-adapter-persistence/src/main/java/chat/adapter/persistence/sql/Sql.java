package chat.adapter.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs SQL on one connection and keeps its prepared statements, those used last. Not thread-safe. */
public final class Sql implements AutoCloseable {
    /** More than there are different statements; those whose text varies must not pile up. */
    static final int MAX_STATEMENTS = 512;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(16, 0.75f, true);
    private long writes;

    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** Returns all rows of a query. */
    public <T> List<T> all(String query, RowMapper<T> mapper, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bound(query, values).executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(mapper.map(rows));
            }
            return found;
        }
    }

    /** Returns the first row of a query, or empty. */
    public <T> Optional<T> first(String query, RowMapper<T> mapper, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bound(query, values).executeQuery()) {
            return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
        }
    }

    /**
     * Runs a change.
     *
     * @return the number of changed rows
     */
    public int write(String change, @Nullable Object... values) throws SQLException {
        writes++;
        return bound(change, values).executeUpdate();
    }

    /**
     * Runs a change with a {@code RETURNING} clause.
     *
     * @return the rows that it returns
     */
    public <T> List<T> writeReturning(String change, RowMapper<T> mapper, @Nullable Object... values)
            throws SQLException {
        writes++;
        return all(change, mapper, values);
    }

    /** Runs a statement without parameters or result, such as {@code BEGIN} or {@code COMMIT}. */
    public void execute(String transaction) throws SQLException {
        bound(transaction).execute();
    }

    /** Returns the number of changes run so far. Two equal values mean that nothing was changed in between. */
    public long writes() {
        return writes;
    }

    private PreparedStatement bound(String text, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(text);
        if (statement == null) {
            if (statements.size() == MAX_STATEMENTS) {
                closeEldest();
            }
            statement = connection.prepareStatement(text);
            statements.put(text, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private void closeEldest() throws SQLException {
        Iterator<PreparedStatement> leastRecentlyUsed = statements.values().iterator();
        leastRecentlyUsed.next().close();
        leastRecentlyUsed.remove();
    }

    /** Closes the connection and all its statements. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
